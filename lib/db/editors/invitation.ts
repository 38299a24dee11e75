import { randomBytes } from 'node:crypto';
import type { Invitation, Prisma, PrismaClient } from '@/prisma/client/client';
import { sha256 } from './sha256';

/** For how long a link works after it was made. */
const LINK_HOURS = 24;

/** What a link is for: to become an editor under a name, to set a new password, or to become the first admin. */
export interface NewInvitation {
  name?: string;
  email?: string;
  role: 'editor' | 'admin';
  editorId?: string;
  /** Who makes it: an admin, with whom it ends, or whoever runs the site under a name. */
  by: { name: string; editorId?: string };
}

/** Makes an invitation that works for 24 hours by the database's clock, and gives its token, of which only the SHA-256 is kept. */
export async function makeInvitation(
  tx: Prisma.TransactionClient,
  { name, email, role, editorId, by }: NewInvitation,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.$executeRaw`
    INSERT INTO invitation (token_hash, name, email, role, editor_id, invited_by, invited_by_id, expires_at)
    VALUES (${sha256(token)}, ${name ?? null}, ${email ?? null}, ${role}, ${editorId ?? null}, ${by.name},
      ${by.editorId ?? null}, now() + make_interval(hours => ${LINK_HOURS}::int))`;
  return token;
}

// One that was made while its maker was being retired, or given another role, does not work either.
const STANDING = {
  OR: [{ invitedById: null }, { inviter: { role: 'admin', retiredAt: null } }],
} satisfies Prisma.InvitationWhereInput;

/**
 * The invitation whose token this is, where it has neither been used nor expired and whoever made it may still make
 * one; null for any other token.
 */
export async function readInvitation(
  db: PrismaClient | Prisma.TransactionClient,
  token: string,
): Promise<Invitation | null> {
  return db.invitation.findFirst({
    where: { tokenHash: sha256(token), id: { in: await lastingIds(db) }, ...STANDING },
  });
}

/** Every invitation that still works, in the order in which they were made. */
export async function openInvitations(
  db: PrismaClient | Prisma.TransactionClient,
): Promise<Invitation[]> {
  return db.invitation.findMany({
    where: { id: { in: await lastingIds(db) }, ...STANDING },
    orderBy: { id: 'asc' },
  });
}

/** Ends invitations so that their links stop working, and gives those that were ended. */
export async function endInvitations(
  tx: Prisma.TransactionClient,
  which: Prisma.InvitationWhereInput,
): Promise<Invitation[]> {
  const ended = await tx.invitation.findMany({
    where: { AND: [which, { id: { in: await lastingIds(tx) } }] },
    orderBy: { id: 'asc' },
  });
  for (const { id } of ended) await useInvitation(tx, id, null);
  return ended;
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

async function lastingIds(db: PrismaClient | Prisma.TransactionClient): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM invitation WHERE used_at IS NULL AND expires_at > now()`;
  return rows.map(({ id }) => id);
}
