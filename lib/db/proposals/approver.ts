import { z } from 'zod';
import type { Proposed } from '@/lib/agreement/record/proposed';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import type { EditorName } from '../editors/author';

/** The roles that may decide on what is proposed: those that may do it themselves. Another description is an admin's. */
const MAY_DECIDE = {
  description: ['admin'],
  entry: ['editor', 'admin'],
} as const satisfies Record<string, readonly string[]>;

/** Whether an editor in a role may decide on what is proposed. */
export function mayDecide(role: string, { kind }: Pick<Proposed, 'kind'>): boolean {
  const roles: readonly string[] = MAY_DECIDE[kind === 'description' ? kind : 'entry'];
  return roles.includes(role);
}

/** The editor with an e-mail address who may approve something; null where there is none. */
export async function approverAt(
  db: PrismaClient,
  email: string,
  proposed: Pick<Proposed, 'kind'>,
): Promise<EditorName | null> {
  const editor = await db.editor.findFirst({
    where: { email: email.trim().toLowerCase(), retiredAt: null },
  });
  return editor && mayDecide(editor.role, proposed)
    ? { name: editor.name, editorId: editor.id }
    : null;
}

/** Whether an editor may decide on what is proposed as things are now: not retired, and in a role that may. */
export async function mayDecideNow(
  tx: Prisma.TransactionClient,
  { editorId }: EditorName,
  proposed: Pick<Proposed, 'kind'>,
): Promise<'may' | 'not an editor' | 'another role'> {
  // Held until the transaction ends, so that nobody is retired or demoted while they approve.
  const rows = await tx.$queryRaw`
    SELECT role FROM editor WHERE id = ${editorId} AND retired_at IS NULL FOR SHARE`;
  const [editor] = Roles.parse(rows);
  if (!editor) return 'not an editor';
  return mayDecide(editor.role, proposed) ? 'may' : 'another role';
}

const Roles = z.array(z.object({ role: z.string() }));
