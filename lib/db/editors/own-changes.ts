import type { AuditEvent, PrismaClient } from '@/prisma/client/client';
import type { AuditAction } from './write-audit';

/** What changes how an editor comes in, or what they may do. */
const CHANGES: readonly AuditAction[] = [
  'password set',
  'passkey added',
  'passkey removed',
  'second factor set',
  'second factor removed',
  'key made',
  'key revoked',
  'editor changed',
  'editor retired',
  'editor reinstated',
];

/** What was changed about how an editor signs in since they last said that they have seen it, newest first, at most so many. */
export async function readOwnChanges(
  db: PrismaClient,
  editorId: string,
  atMost: number,
): Promise<AuditEvent[]> {
  const { email, auditSeen } = await db.editor.findUniqueOrThrow({ where: { id: editorId } });
  return db.auditEvent.findMany({
    where: {
      subject: email,
      id: { gt: auditSeen },
      OR: [
        { action: { in: [...CHANGES] } },
        { action: 'editor invited', detail: { path: ['for'], equals: 'a new password' } },
      ],
    },
    orderBy: { id: 'desc' },
    take: atMost,
  });
}

/** Notes that an editor has seen what was changed, up to an event of the audit. */
export async function noteSeen(db: PrismaClient, editorId: string, upTo: bigint): Promise<void> {
  const where = { id: editorId, auditSeen: { lt: upTo } };
  await db.editor.updateMany({ where, data: { auditSeen: upTo } });
}
