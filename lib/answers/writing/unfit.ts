import { foremostDay, zonesOf } from '@/lib/agreement/dates/day';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { noEntry, type Problem } from '@/lib/api/problem';
import { unprocessable } from '@/lib/api/write-problem';
import type { WriteProblem } from '@/lib/db/records/write-outcome';
import { unreadProblems } from '@/lib/db/records/write-problems';
import { bodyError } from '@/lib/formats/body-errors';
import { now } from '@/lib/process/clock';

/** The problem of an entry that the store refuses: it was the only one of a list. */
export function unfitEntry(faults: readonly WriteProblem[]): Problem {
  return unprocessable(faults.map(({ path, message }) => bodyError(path.slice(1), message)));
}

/** The problem of a correction that the store refuses: of its body or, where it corrects nothing, of the id in its path. */
export function unfitCorrection(id: string): (faults: readonly WriteProblem[]) => Problem {
  return (faults) => {
    const pointless = faults.find(({ path }) => path[1] === 'corrects');
    return pointless ? noEntry(id, `${pointless.message}.`) : unfitEntry(faults);
  };
}

/** What is wrong with an entry that is not well formed beside its form: names and dates, as far as they can be read. */
export function unreadEntry(json: unknown, record: AgreementRecord): WriteProblem[] {
  return unread(json, record, false);
}

/** The same of a correction, at its replacement. */
export function unreadCorrection(json: unknown, record: AgreementRecord): WriteProblem[] {
  const replacement: unknown =
    typeof json === 'object' && json !== null && Reflect.get(json, 'replacement');
  return unread(replacement, record, true).map(({ path, message }) => ({
    path: ['replacement', ...path],
    message,
  }));
}

function unread(json: unknown, record: AgreementRecord, isCorrection: boolean): WriteProblem[] {
  if (typeof json !== 'object' || json === null) return [];
  const description = descriptionAt(record, record.revision);
  const latest = foremostDay(now(), zonesOf(description));
  return unreadProblems(json, { description, latest, isCorrection });
}
