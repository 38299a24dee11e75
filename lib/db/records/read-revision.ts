import type { PrismaClient } from '@/prisma/client/client';

/** The current revision of the agreement with a slug; null where there is none. */
export async function readRevision(
  db: Pick<PrismaClient, 'agreement'>,
  slug: string,
): Promise<number | null> {
  const row = await db.agreement.findUnique({ where: { slug }, select: { revision: true } });
  return row?.revision ?? null;
}

/** How far an agreement has come: its current revision, and how often translations were put beside its titles. */
export interface Reached {
  revision: number;
  translations: number;
}

/** How far every agreement has come, by slug, in the order in which they were added. */
export async function readRevisions(db: PrismaClient): Promise<ReadonlyMap<string, Reached>> {
  const rows = await db.agreement.findMany({
    select: { slug: true, revision: true, translations: true },
    orderBy: { id: 'asc' },
  });
  return new Map(rows.map(({ slug, ...reached }) => [slug, reached]));
}

/** The instant at which every agreement reached its current revision, by slug, in the order in which they were added. */
export async function readRevisionTimes(db: PrismaClient): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.agreement.findMany({
    select: {
      slug: true,
      revisions: { select: { recordedAt: true }, orderBy: { number: 'desc' }, take: 1 },
    },
    orderBy: { id: 'asc' },
  });
  return new Map(
    rows.flatMap(({ slug, revisions }) => revisions.map(({ recordedAt }) => [slug, recordedAt])),
  );
}
