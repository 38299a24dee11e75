import type { PrismaClient } from '@/prisma/client/client';

/** What news was used for: an entry, or a proposal and what became of it. */
interface UsedFor {
  agreementId: number;
  entryRevision: number | null;
  entryOrder: number | null;
  proposal: { decision: string | null; recordedRevision: number | null } | null;
}

/** Which of what news was used for is no more: a proposal declined or taken back, an entry that is withdrawn. */
export async function readFallenThrough(
  db: Pick<PrismaClient, 'entry'>,
  uses: readonly UsedFor[],
): Promise<(use: UsedFor) => boolean> {
  const entries = uses.flatMap((use) => entryOf(use) ?? []);
  const rows = await db.entry.findMany({
    where: {
      agreementId: { in: [...new Set(entries.map(({ agreementId }) => agreementId))] },
      revision: { in: [...new Set(entries.map(({ revision }) => revision))] },
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
  return (use) => {
    if (use.proposal && ['declined', 'taken back'].includes(use.proposal.decision ?? ''))
      return true;
    const entry = entryOf(use);
    return entry !== null && withdrawn.has(keyOf(entry));
  };
}

interface EntryPlace {
  agreementId: number;
  revision: number;
  order: number;
}

// A proposal that is approved is recorded alone, as the first of its revision.
function entryOf({ agreementId, entryRevision, entryOrder, proposal }: UsedFor): EntryPlace | null {
  const revision = entryRevision ?? proposal?.recordedRevision ?? null;
  return revision === null ? null : { agreementId, revision, order: entryOrder ?? 1 };
}

function keyOf({ agreementId, revision, order }: EntryPlace): string {
  return `${agreementId} ${revision}-${order}`;
}
