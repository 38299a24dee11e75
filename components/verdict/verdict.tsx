import type { ReactNode } from 'react';
import type { Edtf } from '@/lib/agreement/dates/edtf';
import { isFinal } from '@/lib/agreement/description/milestone';
import { isContested, type Judgement } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { I18n } from '../i18n/i18n';
import { MARK } from './days';
import { disputeClause, doubtOf } from './dispute';
import { dueOf } from './due';
import { metClause } from './met-clause';
import { openClause, reportedClause, underWayClause } from './open-clause';
import { type Piece, wholeNumbers, withoutYear } from './whole-numbers';

/** A run of a sentence; `late`: it tells how late. */
export interface Run {
  text: string;
  late: boolean;
}

interface Props {
  status: AgreementStatus;
  i18n: I18n;
}

/** The sentence that answers the reader's question, with what is doubted of it: for rows. */
export function Verdict({ status, i18n }: Props): ReactNode {
  const doubt = verdictDoubt(status, i18n);
  return (
    <>
      <VerdictSentence status={status} i18n={i18n} />
      {doubt && ` ${doubt}`}
    </>
  );
}

/** The sentence alone, the days late marked in it; `verdictDoubt` must stand beside it. */
export function VerdictSentence({ status, i18n }: Props): ReactNode {
  return verdictRuns(status, i18n).map(({ text, late }) =>
    late ? (
      <em key={text} className="late">
        {text}
      </em>
    ) : (
      wholeNumbers(text).map((piece) =>
        piece.kind ? (
          <span key={piece.text} className={piece.kind}>
            <PieceText piece={piece} />
          </span>
        ) : (
          piece.text
        ),
      )
    ),
  );
}

/** Of a date, the day and the month stand in one line also where there is no room for the year. */
function PieceText({ piece: { text, kind } }: { piece: Piece }): ReactNode {
  if (kind !== 'date') return text;
  const day = withoutYear(text);
  return (
    <>
      <span className="whole">{day}</span>
      {text.slice(day.length)}
    </>
  );
}

/** The verdict on the headline, or on another milestone, as plain text with what is doubted of it: for titles, metadata and machines. */
export function verdictText(
  status: AgreementStatus,
  i18n: I18n,
  judged: JudgedMilestone = status.headline,
): string {
  const sentence = verdictRuns(status, i18n, judged).map(({ text }) => text);
  const doubt = verdictDoubt(status, i18n, judged);
  return [sentence.join(''), ...(doubt ? [doubt] : [])].join(' ');
}

/** The verdict in runs of text, those marked that say how late. */
export function verdictRuns(
  status: AgreementStatus,
  i18n: I18n,
  judged: JudgedMilestone = status.headline,
): Run[] {
  const { t } = i18n;
  const sentence = status.announced
    ? t('verdict.sentence', { clause: clauseOf(judged, status, i18n) })
    : t('verdict.notAnnounced');
  return sentence.split(MARK).map((text, index) => ({ text, late: index % 2 === 1 }));
}

/** What the reader must know beside the verdict: who contradicts it, or that no party has said so; null where nothing. */
export function verdictDoubt(
  status: AgreementStatus,
  i18n: I18n,
  judged: JudgedMilestone = status.headline,
): string | null {
  return status.announced ? doubtOf(judged, i18n) : null;
}

function clauseOf(
  judged: JudgedMilestone,
  { description, view }: AgreementStatus,
  i18n: I18n,
): string {
  const { judgement, timing, target, restatements } = judged;
  if (isContested(judgement)) return disputeClause(judged, description, i18n);
  // Nothing more is awaited of what is no longer tracked, so that nothing is counted.
  const isOver = judged.milestone.retired && !isFinal(judgement.outcome);
  const due = isOver ? null : dueOf(target, timing.reading, restatements.length > 0);
  switch (judgement.outcome) {
    case 'met':
      return metClause(judged, due, i18n);
    case 'not known':
      return openClause(judged, due, view.on, i18n);
    case 'under way':
      return underWayClause(judged, dayOf(judgement), due, view.on, i18n);
    case 'partly met':
    case 'not met':
    case 'not applicable':
      return reportedClause(judged, judgement.outcome, dayOf(judgement), due, i18n);
  }
}

/** The day of a claim that is not met by implication: it always has one. */
function dayOf({ outcome, on }: Judgement): Edtf {
  if (on === null) throw new Error(`a claim of "${outcome}" without its day`);
  return on;
}
