import type { DeskLocale } from '@/lib/agreement/locales';
import type { Editor, Prisma, PrismaClient } from '@/prisma/client/client';
import { withEditorsLocked } from './editors-lock';
import { type AuditAction, noteInAudit } from './write-audit';
import { type Asker, withdrawLinks } from './write-invitation';

/** What comes of changing an editor; the last admin who may act stays one. */
export type EditorChange = 'changed' | 'nothing to change' | 'no such editor' | 'the last admin';

/** Gives an editor another role; the links that one made who is no longer an admin end. */
export async function changeRole(
  db: PrismaClient,
  email: string,
  role: 'editor' | 'admin',
  by: Asker,
): Promise<EditorChange> {
  return change(db, email, async (tx, editor) => {
    if (editor.role === role) return 'nothing to change';
    if (role !== 'admin' && (await isLastAdmin(tx, editor))) return 'the last admin';
    await tx.editor.update({ where: { id: editor.id }, data: { role } });
    if (role !== 'admin') await withdrawLinks(tx, { invitedById: editor.id }, by);
    return note(tx, 'editor changed', editor, by, { role });
  });
}

/** Retires an editor: ends their sessions, keys and links, and the links that they made, at once. The record keeps naming them. */
export async function retireEditor(
  db: PrismaClient,
  email: string,
  by: Asker,
): Promise<EditorChange> {
  return change(db, email, async (tx, editor) => {
    if (editor.retiredAt !== null) return 'nothing to change';
    if (await isLastAdmin(tx, editor)) return 'the last admin';
    const { id } = editor;
    await tx.$executeRaw`UPDATE editor SET retired_at = now() WHERE id = ${id}`;
    await tx.session.deleteMany({ where: { userId: id } });
    await tx.apikey.deleteMany({ where: { referenceId: id } });
    await withdrawLinks(tx, { OR: [{ editorId: id }, { invitedById: id }] }, by);
    return note(tx, 'editor retired', editor, by);
  });
}

/** Lets a retired editor act again, with the password and second factor they had; keys are made anew. */
export async function reinstateEditor(
  db: PrismaClient,
  email: string,
  by: Asker,
): Promise<EditorChange> {
  return change(db, email, async (tx, editor) => {
    if (editor.retiredAt === null) return 'nothing to change';
    await tx.editor.update({ where: { id: editor.id }, data: { retiredAt: null } });
    return note(tx, 'editor reinstated', editor, by);
  });
}

/** Sets the time zone in which the desk tells times to an editor; null: the usual one. */
export async function setTimeZone(
  db: PrismaClient,
  id: string,
  timeZone: string | null,
): Promise<void> {
  await db.editor.update({ where: { id }, data: { timeZone } });
}

/** Sets the language in which the desk speaks to an editor; null: the browser's. */
export async function setLanguage(
  db: PrismaClient,
  id: string,
  language: DeskLocale | null,
): Promise<void> {
  await db.editor.update({ where: { id }, data: { language } });
}

async function change(
  db: PrismaClient,
  email: string,
  work: (tx: Prisma.TransactionClient, editor: Editor) => Promise<EditorChange>,
): Promise<EditorChange> {
  return withEditorsLocked(db, async (tx) => {
    const editor = await tx.editor.findUnique({ where: { email } });
    return editor ? work(tx, editor) : 'no such editor';
  });
}

async function isLastAdmin(tx: Prisma.TransactionClient, editor: Editor): Promise<boolean> {
  if (editor.role !== 'admin' || editor.retiredAt !== null) return false;
  return (await tx.editor.count({ where: { role: 'admin', retiredAt: null } })) === 1;
}

async function note(
  tx: Prisma.TransactionClient,
  action: AuditAction,
  { email }: Editor,
  { ipAddress = null, ...by }: Asker,
  detail?: Prisma.InputJsonObject,
): Promise<'changed'> {
  await noteInAudit(tx, { action, by, subject: email, ipAddress, ...(detail && { detail }) });
  return 'changed';
}
