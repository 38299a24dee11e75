import type { PrismaClient } from '@/prisma/client/client';

/** What news was used for: an entry, by its place in the record, or a proposal, and what became of that. */
interface UsedFor {
  agreementId: number;
  revision: number | null;
  order: number;
  proposal: string | null;
}

/** Which of what news was used for is no more: a proposal declined or taken back, an entry that is withdrawn. */
export async function readFallenThrough(
  db: Pick<PrismaClient, 'entry'>,
  uses: readonly UsedFor[],
): Promise<(use: UsedFor) => boolean> {
  const rows = await db.entry.findMany({
    where: {
      agreementId: { in: [...new Set(uses.map(({ agreementId }) => agreementId))] },
      revision: { in: [...new Set(uses.flatMap(({ revision }) => revision ?? []))] },
      corrections: { some: {} },
    },
    select: {
      agreementId: true,
      revision: true,
      order: true,
      corrections: {
        orderBy: [{ revision: 'desc' }, { order: 'desc' }],
        take: 1,
        select: { contentKind: true },
      },
    },
  });
  const withdrawn = new Set(
    rows.filter(({ corrections: [latest] }) => latest?.contentKind === null).map(keyOf),
  );
  return (use) =>
    use.proposal === 'declined' || use.proposal === 'taken back' || withdrawn.has(keyOf(use));
}

function keyOf({ agreementId, revision, order }: Omit<UsedFor, 'proposal'>): string {
  return `${agreementId} ${revision}-${order}`;
}
