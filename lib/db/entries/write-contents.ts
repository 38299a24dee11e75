import { foremostDay, zonesOf } from '@/lib/agreement/dates/day';
import type { Description } from '@/lib/agreement/description/description';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import type { Prisma } from '@/prisma/client/client';
import { Refusal } from '../connection/write-transaction';
import { problemsOf } from '../records/write-problems';
import { originalsOf } from './write-entries';
import { writeEntryRows } from './write-entry-rows';

type Content = EntryContent | CorrectionContent;

/**
 * Writes what a revision holds, in order, where a correction may name an entry of that same revision. The path of a
 * problem begins with `entries` and the place of the content counted from `offset`; throws a `Refusal`. `before`: the
 * description before that revision.
 */
export async function writeContents(
  tx: Prisma.TransactionClient,
  place: { agreementId: number; revision: number; offset: number },
  contents: readonly Content[],
  description: Description,
  before: Description | null,
): Promise<void> {
  const { agreementId, revision, offset } = place;
  const { recordedAt } = await tx.revision.findUniqueOrThrow({
    where: { agreementId_number: { agreementId, number: revision } },
  });
  const latest = foremostDay(recordedAt, zonesOf(description));
  for (const { first, run } of runsOf(revision, contents)) {
    const originals = await originalsOf(tx, agreementId, run);
    const problems = problemsOf(run, description, originals, latest, before).map(
      ({ path, message }) => {
        const [index, ...within] = path;
        return { path: ['entries', offset + first + Number(index), ...within], message };
      },
    );
    if (problems.length > 0) throw new Refusal(problems);
    const firstOrder = first + 1;
    await writeEntryRows(tx, [{ agreementId, revision, firstOrder, contents: run, originals }]);
  }
}

/** Cuts contents where a correction names an entry of the same run, which must be written before. */
function runsOf(revision: number, contents: readonly Content[]) {
  const runs: { first: number; run: Content[] }[] = [];
  contents.forEach((content, index) => {
    const current = runs.at(-1);
    if (!current || namesOneOf(content, revision, current.first, index)) {
      runs.push({ first: index, run: [content] });
    } else {
      current.run.push(content);
    }
  });
  return runs;
}

function namesOneOf(content: Content, revision: number, from: number, until: number): boolean {
  if (content.kind !== 'correction') return false;
  const [named, order = 0] = content.corrects.split('-').map(Number);
  return named === revision && order > from && order <= until;
}
