import type { EntryId } from '@/lib/agreement/entries/entry';
import type { JudgementChange } from '@/lib/agreement/record/needs-approval';

/** What is wrong with something to be written, and where in it (the path is empty where the whole is meant). */
export interface WriteProblem {
  path: (string | number)[];
  message: string;
}

export type Written = { result: 'recorded'; revision: number; ids: EntryId[] };
export type Refused = { result: 'refused'; problems: WriteProblem[] };
export type Stale = { result: 'stale'; revision: number };
export type UnknownAgreement = { result: 'unknown agreement' };

/** Nothing was written: what would change these judgements waits for the approval of another editor. */
export type NeedsSecondEditor = { result: 'needs a second editor'; changes: JudgementChange[] };

/** What comes of writing to an agreement on the ground of a revision. */
export type WriteOutcome = Written | Refused | Stale | UnknownAgreement | NeedsSecondEditor;
