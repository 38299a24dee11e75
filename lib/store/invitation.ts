import { createHash, randomBytes } from 'node:crypto';
import type { Invitation, Prisma, PrismaClient } from '@/prisma/client/client';

/** For how long a link works after it was made. */
export const LINK_HOURS = 24;

/** What a link is for: to become an editor under a name, to set a new password, or to become the first admin. */
export interface NewInvitation {
  name?: string;
  email?: string;
  role: 'editor' | 'admin';
  editorId?: string;
  invitedBy: string;
}

/** Makes an invitation that works for 24 hours by the database's clock, and gives its token, of which only the SHA-256 is kept. */
export async function makeInvitation(
  tx: Prisma.TransactionClient,
  { name, email, role, editorId, invitedBy }: NewInvitation,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.$executeRaw`
    INSERT INTO invitation (token_hash, name, email, role, editor_id, invited_by, expires_at)
    VALUES (${hashOf(token)}, ${name ?? null}, ${email ?? null}, ${role}, ${editorId ?? null}, ${invitedBy},
      now() + make_interval(hours => ${LINK_HOURS}::int))`;
  return token;
}

/** The invitation whose token this is, where it has neither been used nor expired; null for any other token. */
export async function readInvitation(
  db: PrismaClient | Prisma.TransactionClient,
  token: string,
): Promise<Invitation | null> {
  const [open] = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM invitation
    WHERE token_hash = ${hashOf(token)} AND used_at IS NULL AND expires_at > now()`;
  return open ? db.invitation.findUnique({ where: { id: open.id } }) : null;
}

/** Every invitation that still works, in the order in which they were made. */
export async function openInvitations(
  db: PrismaClient | Prisma.TransactionClient,
): Promise<Invitation[]> {
  const ids = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM invitation WHERE used_at IS NULL AND expires_at > now()`;
  return db.invitation.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
}

/** Ends invitations so that their links stop working. */
export async function endInvitations(
  tx: Prisma.TransactionClient,
  which: Prisma.InvitationWhereInput,
): Promise<number> {
  const open = await openInvitations(tx);
  const ended = await tx.invitation.findMany({
    where: { ...which, id: { in: open.map(({ id }) => id) } },
  });
  for (const { id } of ended) await useInvitation(tx, id, null);
  return ended.length;
}

/** Notes that an invitation was used, and by whom; the database refuses it where it was used before. */
export async function useInvitation(
  tx: Prisma.TransactionClient,
  id: number,
  editorId: string | null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE invitation SET used_at = now(), editor_id = coalesce(editor_id, ${editorId}) WHERE id = ${id}`;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
