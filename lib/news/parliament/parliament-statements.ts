import { z } from 'zod';
import type { WrittenItem } from '../feed/parsed-item';
import { plainText } from '../text/plain-text';
import { writtenDate } from '../text/written-date';
import { type AnswerReader, OptionalText } from './parliament-answer';

const Id = z.int().transform(String).optional().catch(undefined);

/** What the API tells of a written question (OpenAPI, `QuestionsViewModel`); of long texts a list has the beginnings. */
const Question = z.object({
  id: Id,
  uin: OptionalText,
  heading: OptionalText,
  dateTabled: OptionalText,
  questionText: OptionalText,
  dateAnswered: OptionalText,
  answerText: OptionalText,
  answeringBodyName: OptionalText,
});
type Question = z.infer<typeof Question>;

/** What the API tells of a written statement (OpenAPI, `StatementsViewModel`). */
const Statement = z.object({
  id: Id,
  uin: OptionalText,
  title: OptionalText,
  text: OptionalText,
  dateMade: OptionalText,
  answeringBodyName: OptionalText,
});
type Statement = z.infer<typeof Statement>;

/** Reads a search of written questions: each with its answer, and then of the day of that and by the body that gave it. */
export const WRITTEN_QUESTIONS: AnswerReader<Question> = {
  list: 'results',
  found: Question,
  written: ({ id, uin, heading, dateTabled, questionText, dateAnswered, answerText, ...rest }) => ({
    ...NOTHING_ELSE,
    id,
    title: heading,
    summary: [questionText, answerText].map((text) => plainText(text ?? '')).join(' '),
    links: [pageOf('written-questions', dateTabled, uin)],
    dates: [dateAnswered, dateTabled],
    credits: dateAnswered === undefined ? [] : [rest.answeringBodyName],
  }),
};

/** Reads a search of written statements. */
export const WRITTEN_STATEMENTS: AnswerReader<Statement> = {
  list: 'results',
  found: Statement,
  written: ({ id, uin, title, text, dateMade, answeringBodyName }) => ({
    ...NOTHING_ELSE,
    id,
    title,
    summary: plainText(text ?? ''),
    links: [pageOf('written-statements', dateMade, uin)],
    dates: [dateMade],
    credits: [answeringBodyName],
  }),
};

const NOTHING_ELSE: Pick<WrittenItem, 'languages' | 'base'> = { languages: [], base: undefined };

/** The page that shows it, which is addressed by the day it was tabled or made and its number (UIN). */
function pageOf(kind: string, dated: string | undefined, uin: string | undefined) {
  const day = writtenDate(dated ?? '');
  if (day === null || !/^[\w-]+$/.test(uin ?? '')) return undefined;
  return `https://questions-statements.parliament.uk/${kind}/detail/${day}/${uin}`;
}
