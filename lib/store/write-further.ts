import type { Description } from '@/lib/agreement/description';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entry';
import type { Feed } from '@/lib/agreement/feed';
import type { PrismaClient } from '@/prisma/client/client';
import type { Author } from './author';
import { toFeedColumns } from './feed-row';
import { readDescription } from './read-description';
import { noteInAudit } from './write-audit';
import { writeContents } from './write-contents';
import { replaceDescription } from './write-description';
import type { WriteOutcome } from './write-outcome';
import { raiseRevision } from './write-revision';
import { inTransaction } from './write-transaction';

/** What a record of the same agreement, kept elsewhere, has beyond the one that is here. */
export interface Further {
  /** How many entries and corrections are here already. */
  known: number;
  /** Those that are not; where a correction names one of them, by the id that it gets in the next revision. */
  contents: readonly (EntryContent | CorrectionContent)[];
  /** The description from then on. */
  description: Description;
}

/**
 * Puts what another record has beyond an agreement's own on it as its next revision, recorded now, in one transaction,
 * if its revision is still `basedOn`. The path of a problem with an entry counts from the record's first.
 */
export async function addFurther(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  { known, contents, description }: Further,
  by: Author,
): Promise<WriteOutcome> {
  return inTransaction(db, async (tx) => {
    const raised = await raiseRevision(tx, slug, basedOn, by);
    if (raised.result !== 'raised') return raised;
    const { agreementId, revision } = raised;
    const before = await readDescription(tx, { slug, agreementId, revision });
    await replaceDescription(tx, raised, description);
    const standing = await readDescription(tx, { slug, agreementId, revision });
    await writeContents(tx, { agreementId, revision, offset: known }, contents, standing, before);
    await noteInAudit(tx, { action: 'record imported', by, subject: slug });
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
