import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type { Refused } from '../records/write-outcome';

/** What comes of undoing a decision on news: the stories that it was on; or why it stays. */
export type UndoOutcome =
  | { result: 'undone'; slug: string; stories: number[] }
  | { result: 'already undone' | 'used' | 'unknown decision' };

/** Undoes a decision on news, whoever made it. What was used is not undone here: its entry is withdrawn, or its proposal ends. */
export async function undoDecision(
  db: PrismaClient,
  id: number,
  by: EditorName,
): Promise<UndoOutcome | Refused> {
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM news_decision WHERE id = ${id} FOR UPDATE`;
    const row = await tx.newsDecision.findUnique({
      where: { id },
      include: {
        agreement: { select: { slug: true } },
        items: { select: { item: { select: { storyId: true } } } },
      },
    });
    if (!row) return { result: 'unknown decision' };
    if (row.undoneById !== null) return { result: 'already undone' };
    if (row.decision === 'used') return { result: 'used' };
    await tx.newsDecision.update({ where: { id }, data: { undoneById: by.editorId } });
    const { slug } = row.agreement;
    const detail = { decision: id, was: row.decision };
    await noteInAudit(tx, { action: 'news decision undone', by, subject: slug, detail });
    const stories = new Set(row.items.flatMap(({ item }) => item.storyId ?? []));
    return { result: 'undone', slug, stories: [...stories] };
  });
}
