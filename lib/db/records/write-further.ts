import { type Further, recordFurther } from '@/lib/agreement/record/record-further';
import type { NewsSources } from '@/lib/agreement/record/whole-record';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { inTransaction, retried } from '../connection/write-transaction';
import { readDescription } from '../descriptions/read-description';
import { replaceDescription } from '../descriptions/write-description';
import type { Author } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import { changesWithoutApproval } from '../entries/second-editor';
import { writeContents } from '../entries/write-contents';
import { toFeedColumns } from '../feeds/feed-row';
import { addMissingWords } from '../matching/watched-words';
import type { NeedsSecondEditor, Refused, Stale, UnknownAgreement, Written } from './write-outcome';
import { holdAgreement, raiseRevision } from './write-revision';

/** How many feeds and watched words were added. */
export type SourcesAdded = { [Sources in keyof NewsSources]: number };

/**
 * Puts what another record has beyond an agreement's own on it as its next revision, recorded now, in one transaction,
 * if its revision is still `basedOn`; with it those feeds and watched words that are missing. The path of a problem with
 * an entry counts from the record's first. What changes a judgement needs an author whom an editor has approved, where
 * there is more than one.
 */
export async function addFurther(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  further: Further & NewsSources,
  by: Author,
): Promise<(Written & SourcesAdded) | Refused | Stale | UnknownAgreement | NeedsSecondEditor> {
  return inTransaction(db, async (tx) => {
    const { known, contents, description } = further;
    const held = await holdAgreement(tx, slug, basedOn);
    if (held.result !== 'held') return held;
    const changes = await changesWithoutApproval(tx, slug, by, (here, recording) =>
      recordFurther(here, further, recording),
    );
    if (changes.length > 0) return { result: 'needs a second editor' as const, changes };
    const raised = await raiseRevision(tx, slug, basedOn, by);
    if (raised.result !== 'raised') return raised;
    const { agreementId, revision } = raised;
    const before = await readDescription(tx, { slug, agreementId, revision });
    await replaceDescription(tx, raised, description);
    const standing = await readDescription(tx, { slug, agreementId, revision });
    const problemsAt = { path: ['entries'], offset: known };
    const holds = { ...raised, contents, description: standing, before, problemsAt };
    await writeContents(tx, [holds]);
    const detail = { revision, ...(by.approvedBy && { approvedBy: by.approvedBy.name }) };
    await noteInAudit(tx, { action: 'record imported', by, subject: slug, detail });
    const added = await addSources(tx, agreementId, further);
    return { result: 'recorded' as const, revision, ids: [], ...added };
  });
}

/** Adds those feeds, by their addresses, and watched words that an agreement does not have yet. */
export async function addMissingSources(
  db: PrismaClient,
  slug: string,
  sources: NewsSources,
): Promise<SourcesAdded> {
  return retried(() =>
    db.$transaction(async (tx) => {
      const { id } = await tx.agreement.findUniqueOrThrow({ where: { slug } });
      return addSources(tx, id, sources);
    }),
  );
}

async function addSources(
  tx: Prisma.TransactionClient,
  agreementId: number,
  { feeds, watchedWords }: NewsSources,
): Promise<SourcesAdded> {
  const added = await tx.feed.createMany({
    data: feeds.map((feed) => ({ agreementId, ...toFeedColumns(feed) })),
    skipDuplicates: true,
  });
  const words = await addMissingWords(tx, agreementId, watchedWords);
  return { feeds: added.count, watchedWords: words };
}
