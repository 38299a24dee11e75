import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { withEditorsLocked } from './editors-lock';
import { endInvitations, makeInvitation } from './invitation';
import { type AuditNote, noteInAudit } from './write-audit';

/** Who asks for something about editors: an editor, or whoever runs the site; and from which address. */
export type Asker = AuditNote['by'] & { ipAddress?: string | null };

export interface Invited {
  result: 'invited';
  token: string;
}

/** Somebody who is to become an editor; the e-mail address in lower case. */
export interface Invitee {
  name: string;
  email: string;
  role: 'editor' | 'admin';
}

/** Invites somebody by e-mail address; whoever has an account there is not invited again. An earlier link stops working. */
export async function inviteEditor(
  db: PrismaClient,
  { name, email, role }: Invitee,
  by: Asker,
): Promise<Invited | { result: 'already an editor' }> {
  return withEditorsLocked(db, async (tx) => {
    if (await tx.editor.findUnique({ where: { email } })) return { result: 'already an editor' };
    await endInvitations(tx, { email });
    const token = await makeInvitation(tx, { name, email, role, by });
    await noteInAudit(tx, note(by, email, { role }));
    return { result: 'invited', token };
  });
}

/** Makes a link by which an editor sets a new password; an earlier one stops working. */
export async function inviteToNewPassword(
  db: PrismaClient,
  email: string,
  by: Asker,
): Promise<Invited | { result: 'no such editor' }> {
  return withEditorsLocked(db, async (tx) => {
    const editor = await tx.editor.findUnique({ where: { email } });
    if (!editor || editor.retiredAt !== null) return { result: 'no such editor' };
    const { id, name } = editor;
    const role = editor.role === 'admin' ? 'admin' : 'editor';
    await endInvitations(tx, { editorId: id });
    const token = await makeInvitation(tx, { name, email, role, editorId: id, by });
    await noteInAudit(tx, note(by, email, { for: 'a new password' }));
    return { result: 'invited', token };
  });
}

/** Makes the link by which the first admin comes in, and ends those made before; null where there is or was an editor. */
export async function inviteFirstAdmin(db: PrismaClient): Promise<string | null> {
  return withEditorsLocked(db, async (tx) => {
    if ((await tx.editor.count()) > 0) return null;
    await endInvitations(tx, { email: null });
    return makeInvitation(tx, { role: 'admin', by: { name: 'the first start' } });
  });
}

/** Takes back an invitation that still works. */
export async function withdrawInvitation(db: PrismaClient, id: number, by: Asker): Promise<void> {
  await withEditorsLocked(db, async (tx) => {
    await withdrawLinks(tx, { id }, by);
  });
}

/** Takes back all of some invitations that still work, and notes each in the audit. */
export async function withdrawLinks(
  tx: Prisma.TransactionClient,
  which: Prisma.InvitationWhereInput,
  by: Asker,
): Promise<void> {
  for (const { email } of await endInvitations(tx, which)) {
    await noteInAudit(tx, note(by, email, { withdrawn: true }));
  }
}

function note(
  { ipAddress, ...by }: Asker,
  subject: string | null,
  detail: NonNullable<AuditNote['detail']>,
): AuditNote {
  const action = 'editor invited';
  return { action, by, ...(subject && { subject }), detail, ipAddress: ipAddress ?? null };
}
