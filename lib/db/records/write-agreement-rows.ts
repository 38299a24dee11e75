import type { Description } from '@/lib/agreement/description/description';
import type { NewsSources } from '@/lib/agreement/record/whole-record';
import type { Prisma } from '@/prisma/client/client';
import { openRows, toDescriptionColumns } from '../descriptions/write-description-rows';
import { toFeedColumns } from '../feeds/feed-row';

/** An agreement at its revision 1, without its entries. */
export interface Begun extends NewsSources {
  slug: string;
  description: Description;
  /** Where it is to be a draft, which only the desk shows; else it is public at once. */
  isDraft?: true;
  /** Who made revision 1; and when, in an import. */
  made: Omit<Prisma.RevisionCreateManyInput, 'agreementId' | 'number'>;
}

const FIRST_REVISION = 1;

/**
 * Writes the rows of those agreements whose slugs no agreement has or had, all but their entries, in a few statements
 * however many they are, and gives their row numbers by slug. Of two processes that write the same agreement, the
 * second waits here and then finds it there.
 */
export async function writeAgreementRows(
  tx: Prisma.TransactionClient,
  agreements: readonly Begun[],
): Promise<ReadonlyMap<string, number>> {
  const slugs = agreements.map(({ slug }) => slug);
  // A former slug leads to its agreement, so it counts as taken.
  const former = await tx.formerSlug.findMany({ where: { slug: { in: slugs } } });
  const taken = new Set(former.map(({ slug }) => slug));
  const free = agreements.filter(({ slug }) => !taken.has(slug));
  const rows = await tx.agreement.createManyAndReturn({
    data: free.map(({ slug, isDraft }) => ({
      slug,
      revision: FIRST_REVISION,
      ...(isDraft && { publishedAt: null }),
    })),
    skipDuplicates: true,
  });
  const ids = new Map(rows.map(({ slug, id }) => [slug, id]));
  if (ids.size === 0) return ids;
  const added = agreements.flatMap((agreement) => {
    const agreementId = ids.get(agreement.slug);
    return agreementId === undefined ? [] : { ...agreement, agreementId };
  });
  await tx.revision.createMany({
    data: added.map(({ agreementId, made }) => ({ agreementId, number: FIRST_REVISION, ...made })),
  });
  const columns = added.map(({ agreementId, description }) =>
    toDescriptionColumns(description, { agreementId, fromRevision: FIRST_REVISION }),
  );
  await openRows(tx, {
    outlines: columns.flatMap(({ outlines }) => outlines),
    parties: columns.flatMap(({ parties }) => parties),
    people: columns.flatMap(({ people }) => people),
    priorities: columns.flatMap(({ priorities }) => priorities),
    strands: columns.flatMap(({ strands }) => strands),
    milestones: columns.flatMap(({ milestones }) => milestones),
  });
  await tx.feed.createMany({
    data: added.flatMap(({ agreementId, feeds }) =>
      feeds.map((feed) => ({ agreementId, ...toFeedColumns(feed) })),
    ),
  });
  await tx.watchedWord.createMany({
    data: added.flatMap(({ agreementId, watchedWords }) =>
      watchedWords.map((word) => ({ agreementId, ...word })),
    ),
  });
  return ids;
}
