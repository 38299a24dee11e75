import type { Passkey, PrismaClient, Session } from '@/prisma/client/client';

/** A key to the API as its editor sees it: never the key itself. */
export interface KeyRow {
  id: string;
  name: string;
  start: string;
  permissions: string;
  createdAt: Date;
  lastRequest: Date | null;
  expiresAt: Date | null;
}

/** Where an editor is signed in, by the database's clock, the latest first. */
export async function readSessions(db: PrismaClient, editorId: string): Promise<Session[]> {
  const lasting = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM session WHERE editor_id = ${editorId} AND expires_at > now()`;
  return db.session.findMany({
    where: { id: { in: lasting.map(({ id }) => id) } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  });
}

/** An editor's passkeys, in the order in which they were added. */
export async function readPasskeys(db: PrismaClient, editorId: string): Promise<Passkey[]> {
  return db.passkey.findMany({
    where: { userId: editorId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** An editor's keys to the API, in the order in which they were made. */
export async function readKeys(db: PrismaClient, editorId: string): Promise<KeyRow[]> {
  const rows = await db.apikey.findMany({
    where: { referenceId: editorId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, start, permissions, createdAt, lastRequest, expiresAt }) => ({
    id,
    name: name ?? '',
    start: start ?? '',
    permissions: permissions ?? '{}',
    createdAt,
    lastRequest,
    expiresAt,
  }));
}
