import { randomUUID } from 'node:crypto';
import type { Invitation, Prisma, PrismaClient } from '@/prisma/client/client';
import { withEditorsLocked } from './editors-lock';
import { endWaysIn, WAYS_IN } from './end-ways-in';
import { readInvitation, useInvitation } from './invitation';
import { noteInAudit } from './write-audit';
import { setPassword } from './write-password';

/** What somebody who follows a link gives: the hash of their password; and, as the first admin, who they are. */
export interface Joining {
  passwordHash: string;
  name?: string;
  email?: string;
  ipAddress?: string | null;
}

export type Joined = { result: 'joined'; editorId: string; email: string };

/**
 * Follows a link: makes the editor, or sets the password of the one that there is, and ends every
 * other way in that they had. A link that was used, has expired, or whose editor came by another way is refused.
 */
export async function joinBy(
  db: PrismaClient,
  token: string,
  joining: Joining,
): Promise<Joined | { result: 'no such invitation' }> {
  return withEditorsLocked(db, async (tx) => {
    const invitation = await readInvitation(tx, token);
    if (!invitation) return { result: 'no such invitation' };
    return invitation.editorId === null
      ? join(tx, invitation, joining)
      : renew(tx, invitation, invitation.editorId, joining);
  });
}

async function join(
  tx: Prisma.TransactionClient,
  invitation: Invitation,
  { passwordHash, ipAddress = null, ...given }: Joining,
): Promise<Joined | { result: 'no such invitation' }> {
  const name = given.name ?? invitation.name;
  const email = invitation.email ?? given.email;
  if (!name || !email) throw new Error('an invitation without a name needs one');
  const taken =
    invitation.email === null
      ? await tx.editor.count()
      : await tx.editor.count({ where: { email } });
  if (taken > 0) return { result: 'no such invitation' };
  const { id, role } = { id: randomUUID(), role: invitation.role };
  await tx.editor.create({ data: { id, name, email, role, emailVerified: false } });
  await setPassword(tx, id, passwordHash);
  await useInvitation(tx, invitation.id, id);
  const by = { name, editorId: id };
  await noteInAudit(tx, {
    action: 'editor joined',
    by,
    subject: email,
    detail: { role, 'invited by': invitation.invitedBy },
    ipAddress,
  });
  return { result: 'joined', editorId: id, email };
}

async function renew(
  tx: Prisma.TransactionClient,
  invitation: Invitation,
  id: string,
  { passwordHash, ipAddress = null }: Joining,
): Promise<Joined | { result: 'no such invitation' }> {
  const editor = await tx.editor.findUniqueOrThrow({ where: { id } });
  if (editor.retiredAt !== null) return { result: 'no such invitation' };
  await setPassword(tx, id, passwordHash);
  await useInvitation(tx, invitation.id, id);
  const { name, email } = editor;
  const by = { name, editorId: id };
  await noteInAudit(tx, { action: 'password set', by, subject: email, ipAddress });
  // Who asks for a new password may have lost the app and its codes, or know that somebody else has come in.
  await endWaysIn(tx, { editorId: id, name, email, ipAddress }, WAYS_IN);
  return { result: 'joined', editorId: id, email: editor.email };
}
