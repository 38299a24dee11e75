import { isDeepStrictEqual } from 'node:util';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import { groupBy } from '@/lib/agreement/group-by';
import { descriptionAt, type Span } from '@/lib/agreement/record/record';
import { contentOf, inRecordingOrder, type WholeRecord } from '@/lib/agreement/record/whole-record';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { inTransaction, Refusal } from '../connection/write-transaction';
import { replaceDescription } from '../descriptions/write-description';
import { noteInAudit } from '../editors/write-audit';
import { writeContents } from '../entries/write-contents';
import { toFeedColumns } from '../feeds/feed-row';
import { readRecordWithin } from './read-record';
import type { Refused } from './write-outcome';

// In milliseconds: an import may bring thousands of revisions.
const TIMEOUT = 1_800_000;

/**
 * Brings a whole record as an agreement that is not here yet, with its revisions and their instants, in one
 * transaction, and makes sure that it reads as it was given. `by` names whoever brings it, for the audit.
 */
export async function importAgreement(
  db: PrismaClient,
  whole: WholeRecord,
  by: string,
): Promise<{ result: 'imported' } | { result: 'already there' } | Refused> {
  const { slug } = whole.record;
  return inTransaction(
    db,
    async (tx) => {
      // Of two processes that bring the same agreement, the second waits here and then finds it there.
      const data = [{ slug, revision: 1 }];
      const [added] = await tx.agreement.createManyAndReturn({ data, skipDuplicates: true });
      if (!added) return { result: 'already there' };
      // Asks the database to take the instants that are given (prisma/migrations/20261123100000_import).
      await tx.$executeRaw`SELECT set_config('agreement_tracker.import', 'on', true)`;
      const agreementId = added.id;
      await replay(tx, agreementId, whole);
      await tx.feed.createMany({
        data: whole.feeds.map((feed) => ({ agreementId, ...toFeedColumns(feed) })),
      });
      await noteInAudit(tx, { action: 'record imported', by: { name: by }, subject: slug });
      // What the database refuses comes first: it may be why nothing can be read back.
      await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      if (!isDeepStrictEqual(await readRecordWithin(tx, slug), whole.record)) {
        const message = 'it would not be read back as it is written here: an export never is so';
        throw new Refusal([{ path: [], message }]);
      }
      return { result: 'imported' } as const;
    },
    TIMEOUT,
  );
}

/** Makes each revision anew, in turn: what it changed of the description, then its entries. */
async function replay(
  tx: Prisma.TransactionClient,
  agreementId: number,
  { record, revisions }: WholeRecord,
): Promise<void> {
  const changed = revisionsWithChange(record);
  const contents = contentsByRevision(record);
  let description = descriptionAt(record, 1);
  let offset = 0;
  for (const { number: revision, ...made } of revisions) {
    if (revision > 1) {
      await tx.agreement.update({ where: { id: agreementId }, data: { revision } });
    }
    await tx.revision.create({ data: { agreementId, number: revision, ...made } });
    const before = revision === 1 ? null : description;
    if (changed.has(revision)) {
      description = descriptionAt(record, revision);
      await replaceDescription(tx, { agreementId, revision }, description);
    }
    const own = contents.get(revision) ?? [];
    await writeContents(tx, { agreementId, revision, offset }, own, description, before);
    offset += own.length;
  }
}

function revisionsWithChange(record: WholeRecord['record']): ReadonlySet<number> {
  const { outlines, parties, priorities, strands, milestones } = record;
  const rows: Span[] = [...outlines, ...parties, ...priorities, ...strands, ...milestones];
  return new Set(
    rows.flatMap(({ fromRevision, untilRevision }) => [fromRevision, untilRevision ?? 1]),
  );
}

function contentsByRevision(
  record: WholeRecord['record'],
): ReadonlyMap<number, (EntryContent | CorrectionContent)[]> {
  const revisions = groupBy(inRecordingOrder(record), ({ revision }) => revision);
  return new Map([...revisions].map(([revision, all]) => [revision, all.map(contentOf)]));
}
