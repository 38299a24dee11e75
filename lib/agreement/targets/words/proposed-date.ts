import type { CalendarDate } from '../../dates/calendar-date';
import { dateFaults } from '../../dates/date-faults';
import { type Edtf, extentOf } from '../../dates/edtf';
import { type DateInWords, datesInWords, type TargetDate } from './dates-in-words';
import { ENGLISH } from './english-date-words';
import { NORWEGIAN } from './norwegian-date-words';
import { tokensOf } from './tokens';

/** A date that a target's words give, to be decided on by an editor, and what it was read from. */
export interface ProposedDate extends TargetDate {
  because: {
    /** The words that give it, as they stand in the target. */
    words: string;
    /** When it was said, where that is what it is counted from; null where the words name the date whole. */
    countedFrom: Edtf | null;
  };
}

/**
 * The date that a target's words give in English or Norwegian, from when they were said (EDTF). Null where they give
 * none or several, or where it depends on what is not said: "early next year", "within weeks", "before Christmas".
 * "By the end of" a period is its last day, since "by" a period can also be read as by its first.
 */
export function proposedDate(said: string, saidOn: Edtf): ProposedDate | null {
  if (!isTaken({ occurredOn: saidOn })) return null;
  const text = said.normalize('NFC');
  const { first, last } = extentOf(saidOn);
  const [early, late] = [onlyDateIn(text, first), onlyDateIn(text, last)];
  // What was said in some month is counted from any of its days.
  if (!early || !late || !isSame(early, late)) return null;
  const { edtf, bound, counted } = early;
  if (!isTaken({ edtf })) return null;
  const because = { words: early.words, countedFrom: counted ? saidOn : null };
  return { edtf, bound, because };
}

type Read = TargetDate & { words: string; counted: boolean };

function onlyDateIn(text: string, said: CalendarDate): Read | null {
  const [english, norwegian] = [ENGLISH, NORWEGIAN].map((words) => {
    const tokens = tokensOf(text);
    const found = datesInWords({ tokens, words, said });
    return onlyOne(found, (at, end) => text.slice(tokens[at]?.start, tokens[end - 1]?.end));
  });
  if (english && norwegian) return isSame(english, norwegian) ? english : null;
  return english ?? norwegian ?? null;
}

function onlyOne(
  found: readonly DateInWords[],
  wordsOf: (at: number, end: number) => string,
): Read | null {
  const [first] = found;
  if (!first?.date) return null;
  const { date, at, end, counted } = first;
  const isOnly = found.every((one) => one.date !== null && isSame(one.date, date));
  return isOnly ? { ...date, words: wordsOf(at, end), counted } : null;
}

function isSame(a: TargetDate, b: TargetDate): boolean {
  return a.edtf === b.edtf && a.bound === b.bound;
}

function isTaken(dates: { occurredOn: Edtf } | { edtf: Edtf }): boolean {
  return dateFaults({ kind: 'target', citations: [], ...dates }, null).length === 0;
}
