import { foremostDay, zonesOf } from '@/lib/agreement/dates/day';
import type { Description } from '@/lib/agreement/description/description';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import type { Prisma } from '@/prisma/client/client';
import { Refusal } from '../connection/write-transaction';
import { problemsOf } from '../records/write-problems';
import { originalsOf } from './write-entries';
import { type Batch, writeEntryRows } from './write-entry-rows';

type Content = EntryContent | CorrectionContent;

/** What one revision holds, in order, where a correction may name an entry of that same revision. */
export interface RevisionContents {
  agreementId: number;
  revision: number;
  recordedAt: Date;
  contents: readonly Content[];
  /** The description from that revision on, and before it (null: it is the first). */
  description: Description;
  before: Description | null;
  /** Where a problem with the first of them is: a path, and a number that counts on from there. */
  problemsAt: { path: readonly string[]; offset: number };
}

/** Writes what revisions of different agreements hold, most of it in a few statements; throws a `Refusal`. */
export async function writeContents(
  tx: Prisma.TransactionClient,
  revisions: readonly RevisionContents[],
): Promise<void> {
  const runs = revisions.map(runsOf);
  await writeRuns(
    tx,
    runs.flatMap(([first]) => first ?? []),
  );
  for (const later of runs.flatMap(([, ...rest]) => rest)) await writeRuns(tx, [later]);
}

/** Contents that follow each other in a revision, from a place in it on (0: its first), none of which another names. */
interface Run {
  of: RevisionContents;
  first: number;
  contents: Content[];
}

async function writeRuns(tx: Prisma.TransactionClient, runs: readonly Run[]): Promise<void> {
  const batches: Batch[] = [];
  for (const { of, first, contents } of runs) {
    const { agreementId, revision, recordedAt, description, before, problemsAt } = of;
    const originals = await originalsOf(tx, agreementId, contents);
    const latest = foremostDay(recordedAt, zonesOf(description));
    const problems = problemsOf(contents, description, originals, latest, before).map(
      ({ path: [index, ...within], message }) => ({
        path: [...problemsAt.path, problemsAt.offset + first + Number(index), ...within],
        message,
      }),
    );
    if (problems.length > 0) throw new Refusal(problems);
    batches.push({ agreementId, revision, firstOrder: first + 1, contents, originals });
  }
  if (batches.length > 0) await writeEntryRows(tx, batches);
}

/** Cuts contents where a correction names an entry of the same run, which must be written before. */
function runsOf(of: RevisionContents): Run[] {
  const runs: Run[] = [];
  of.contents.forEach((content, index) => {
    const current = runs.at(-1);
    if (!current || namesOneOf(content, of.revision, current.first, index)) {
      runs.push({ of, first: index, contents: [content] });
    } else {
      current.contents.push(content);
    }
  });
  return runs;
}

function namesOneOf(content: Content, revision: number, from: number, until: number): boolean {
  if (content.kind !== 'correction') return false;
  const [named, order = 0] = content.corrects.split('-').map(Number);
  return named === revision && order > from && order <= until;
}
