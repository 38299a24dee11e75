import { type CorrectionContent, type EntryContent, entryId } from '@/lib/agreement/entry';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import type { Author } from './author';
import { readDescription } from './read-description';
import { idsOf, writeEntryRows } from './write-entry-rows';
import type { WriteOutcome } from './write-outcome';
import { type Originals, problemsOf } from './write-problems';
import { raiseRevision } from './write-revision';
import { inTransaction, Refusal } from './write-transaction';

/**
 * Puts entries and corrections on an agreement's record as its next revision, in one transaction, if its revision
 * is still `basedOn`. Refuses what the description does not know and what the database does not take.
 */
export async function addEntries(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  contents: readonly (EntryContent | CorrectionContent)[],
  by: Author,
): Promise<WriteOutcome> {
  if (contents.length === 0) {
    return { result: 'refused', problems: [{ path: [], message: 'at least one entry' }] };
  }
  return inTransaction(db, async (tx) => {
    const raised = await raiseRevision(tx, slug, basedOn, by);
    if (raised.result !== 'raised') return raised;
    const { agreementId, revision } = raised;
    const description = await readDescription(tx, { slug, agreementId, revision });
    const originals = await originalsOf(tx, agreementId, contents);
    const problems = problemsOf(contents, description, originals);
    if (problems.length > 0) throw new Refusal(problems);
    await writeEntryRows(tx, [{ agreementId, revision, contents, originals }]);
    return { result: 'recorded', revision, ids: idsOf(revision, contents) };
  });
}

/** The entries that corrections among contents name, as far as an agreement has them. */
export async function originalsOf(
  tx: Prisma.TransactionClient,
  agreementId: number,
  contents: readonly (EntryContent | CorrectionContent)[],
): Promise<Originals> {
  const named = contents.flatMap((content) =>
    content.kind === 'correction' ? content.corrects : [],
  );
  if (named.length === 0) return new Map();
  const revisions = named.map((id) => Number(id.split('-')[0]));
  const rows = await tx.entry.findMany({
    where: { agreementId, revision: { in: [...new Set(revisions)] } },
    select: { id: true, kind: true, revision: true, order: true },
  });
  return new Map(
    rows.map(({ id, kind, revision, order }) => [entryId(revision, order), { id, kind }]),
  );
}
