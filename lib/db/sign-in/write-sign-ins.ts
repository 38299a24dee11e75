import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { retried } from '../connection/write-transaction';
import { endWaysIn } from '../editors/end-ways-in';
import { type AuditAction, noteInAudit } from '../editors/write-audit';
import { withdrawLinks } from '../editors/write-invitation';

/** An editor who changes how they themselves sign in, and from which address. */
export interface Own {
  editorId: string;
  name: string;
  email: string;
  ipAddress: string;
}

/** Ends one of an editor's own sessions. */
export async function endSession(db: PrismaClient, own: Own, id: string): Promise<void> {
  await retried(() =>
    db.$transaction(async (tx) => {
      const { count } = await tx.session.deleteMany({ where: { id, userId: own.editorId } });
      if (count > 0) await note(tx, 'session ended', own, {});
    }),
  );
}

/** Ends all of an editor's own sessions but one. */
export async function endOtherSessions(db: PrismaClient, own: Own, but: string): Promise<void> {
  await retried(() =>
    db.$transaction(async (tx) => {
      const where = { userId: own.editorId, id: { not: but } };
      const { count } = await tx.session.deleteMany({ where });
      if (count > 0) await note(tx, 'session ended', own, { sessions: count });
    }),
  );
}

/** Notes that an editor set their own password, and ends the links to a new one and the ways in that they chose to. */
export async function notePasswordSet(
  db: PrismaClient,
  own: Own,
  ended: { sessions: number; ways: readonly ('passkeys' | 'keys')[] },
): Promise<void> {
  await retried(() =>
    db.$transaction(async (tx) => {
      await note(tx, 'password set', own, {});
      if (ended.sessions > 0) await note(tx, 'session ended', own, { sessions: ended.sessions });
      // Whoever has given the old password, but no code yet, begins again.
      await tx.verification.deleteMany({ where: { value: own.editorId } });
      await withdrawLinks(tx, { editorId: own.editorId }, own);
      await endWaysIn(tx, own, ended.ways);
    }),
  );
}

/** Gives one of an editor's own passkeys another name. */
export async function renamePasskey(
  db: PrismaClient,
  { editorId }: Own,
  id: string,
  name: string,
): Promise<void> {
  await db.passkey.updateMany({ where: { id, userId: editorId }, data: { name } });
}

/** Removes one of an editor's own passkeys. */
export async function removePasskey(db: PrismaClient, own: Own, id: string): Promise<void> {
  await retried(() =>
    db.$transaction(async (tx) => {
      const passkey = await tx.passkey.findFirst({ where: { id, userId: own.editorId } });
      if (!passkey) return;
      await tx.passkey.delete({ where: { id } });
      await note(tx, 'passkey removed', own, { name: passkey.name ?? '' });
    }),
  );
}

/** Revokes one of an editor's own keys to the API. */
export async function revokeKey(db: PrismaClient, own: Own, id: string): Promise<void> {
  await retried(() =>
    db.$transaction(async (tx) => {
      const key = await tx.apikey.findFirst({ where: { id, referenceId: own.editorId } });
      if (!key) return;
      await tx.apikey.delete({ where: { id } });
      await note(tx, 'key revoked', own, { name: key.name ?? '', start: key.start ?? '' });
    }),
  );
}

/** Notes in the audit what an editor did about how they sign in. */
export async function noteOwn(
  db: PrismaClient,
  action: AuditAction,
  own: Own,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await note(db, action, own, detail);
}

async function note(
  db: PrismaClient | Prisma.TransactionClient,
  action: AuditAction,
  { editorId, name, email, ipAddress }: Own,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  await noteInAudit(db, { action, by: { name, editorId }, subject: email, detail, ipAddress });
}
