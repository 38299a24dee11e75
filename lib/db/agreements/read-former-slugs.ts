import type { PrismaClient } from '@/prisma/client/client';

/** The slug that an agreement has now, by each that it had while it was public. */
export async function readFormerSlugs(db: PrismaClient): Promise<ReadonlyMap<string, string>> {
  const rows = await db.formerSlug.findMany({
    select: { slug: true, agreement: { select: { slug: true } } },
  });
  return new Map(rows.map(({ slug, agreement }) => [slug, agreement.slug]));
}
