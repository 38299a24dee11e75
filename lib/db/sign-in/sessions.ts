import type { PrismaClient } from '@/prisma/client/client';

/** How long a session lasts: without use, in minutes, and in all, in hours. */
export interface SessionLimits {
  idleMinutes: number;
  hours: number;
}

/** Notes that a session is in use, to the minute: it lasts on by as long as it may without use, but never longer than in all. */
export async function useSession(
  db: PrismaClient,
  id: string,
  { idleMinutes, hours }: SessionLimits,
): Promise<void> {
  await db.$executeRaw`
    UPDATE session SET updated_at = now(), expires_at = least(
      now() + make_interval(mins => ${idleMinutes}::int), created_at + make_interval(hours => ${hours}::int))
    WHERE id = ${id} AND updated_at < now() - interval '1 minute'`;
}

/** Whether a session was begun at most so many minutes ago, by the database's clock. */
export async function isRecentSession(
  db: PrismaClient,
  id: string,
  minutes: number,
): Promise<boolean> {
  const recent = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM session
    WHERE id = ${id} AND created_at > now() - make_interval(mins => ${minutes}::int)`;
  return recent.length > 0;
}

/** Ends a session in whose place another of the same editor has come, which was begun by as many factors. */
export async function replaceSession(
  db: PrismaClient,
  old: string,
  renewed: { id: string; userId: string },
): Promise<void> {
  if (old === renewed.id) return;
  const before = await db.session.findUnique({ where: { id: old } });
  await db.session.deleteMany({ where: { id: old } });
  if (before?.byPasskey && before.userId === renewed.userId) await notePasskey(db, renewed.id);
}

/** Notes that a passkey was used in a session. */
export async function notePasskey(db: PrismaClient, id: string): Promise<void> {
  await db.session.updateMany({ where: { id }, data: { byPasskey: true } });
}

/** Whether a session was begun by two factors: a passkey, or password and code. */
export async function isByTwoFactors(db: PrismaClient, id: string): Promise<boolean> {
  const session = await db.session.findUnique({ where: { id }, include: { editor: true } });
  return session !== null && (session.byPasskey || session.editor.twoFactorEnabled === true);
}
