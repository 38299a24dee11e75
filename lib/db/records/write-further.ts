import type { Feed } from '@/lib/agreement/news/feed';
import { type Further, recordFurther } from '@/lib/agreement/record/record-further';
import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction } from '../connection/write-transaction';
import { readDescription } from '../descriptions/read-description';
import { replaceDescription } from '../descriptions/write-description';
import type { Author } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import { changesWithoutApproval } from '../entries/second-editor';
import { writeContents } from '../entries/write-contents';
import { toFeedColumns } from '../feeds/feed-row';
import type { WriteOutcome } from './write-outcome';
import { holdAgreement, raiseRevision } from './write-revision';

/**
 * Puts what another record has beyond an agreement's own on it as its next revision, recorded now, in one transaction,
 * if its revision is still `basedOn`. The path of a problem with an entry counts from the record's first. What changes a
 * judgement needs an author whom an editor has approved, where there is more than one.
 */
export async function addFurther(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  further: Further,
  by: Author,
): Promise<WriteOutcome> {
  return inTransaction(db, async (tx) => {
    const { known, contents, description } = further;
    const held = await holdAgreement(tx, slug, basedOn);
    if (held.result !== 'held') return held;
    const changes = await changesWithoutApproval(tx, slug, by, (here, recording) =>
      recordFurther(here, further, recording),
    );
    if (changes.length > 0) return { result: 'needs a second editor', changes };
    const raised = await raiseRevision(tx, slug, basedOn, by);
    if (raised.result !== 'raised') return raised;
    const { agreementId, revision } = raised;
    const before = await readDescription(tx, { slug, agreementId, revision });
    await replaceDescription(tx, raised, description);
    const standing = await readDescription(tx, { slug, agreementId, revision });
    await writeContents(tx, { agreementId, revision, offset: known }, contents, standing, before);
    const detail = { revision, ...(by.approvedBy && { approvedBy: by.approvedBy.name }) };
    await noteInAudit(tx, { action: 'record imported', by, subject: slug, detail });
    return { result: 'recorded', revision, ids: [] };
  });
}

/** Adds those feeds whose addresses an agreement does not have yet, and gives how many. */
export async function addMissingFeeds(
  db: PrismaClient,
  slug: string,
  feeds: readonly Feed[],
): Promise<number> {
  const { id: agreementId } = await db.agreement.findUniqueOrThrow({ where: { slug } });
  const data = feeds.map((feed) => ({ agreementId, ...toFeedColumns(feed) }));
  const { count } = await db.feed.createMany({ data, skipDuplicates: true });
  return count;
}
