import type { Prisma, PrismaClient } from '@/prisma/client/client';

/** What can be done that is noted: who did it, to what, and what of it. */
export interface AuditNote {
  action: AuditAction;
  /** The editor who did it, or whoever runs the site under a name. */
  by: { name: string; editorId?: string };
  /** The slug, the e-mail address or the name of what it was done to. */
  subject?: string;
  detail?: Prisma.InputJsonObject;
  ipAddress?: string | null;
}

/** Everything that the audit tells of. */
export const AUDIT_ACTIONS = [
  'signed in',
  'sign-in refused',
  'signed out',
  'session ended',
  'editor invited',
  'editor joined',
  'editor changed',
  'editor retired',
  'editor reinstated',
  'password set',
  'passkey added',
  'passkey removed',
  'second factor set',
  'second factor removed',
  'key made',
  'key revoked',
  'key used',
  'entries recorded',
  'proposed',
  'proposal approved',
  'proposal declined',
  'proposal taken back',
  'agreement added',
  'agreement published',
  'draft deleted',
  'agreement retired',
  'agreement taken up again',
  'agreement renamed',
  'description changed',
  'record imported',
  'news decided',
  'news decision undone',
  'story changed',
  'feed added',
  'feed changed',
  'watched words changed',
  'sitting days entered',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Notes in the audit what was done, with the transaction that does it where there is one; the database sets when. */
export async function noteInAudit(
  db: PrismaClient | Prisma.TransactionClient,
  { action, by, subject, detail, ipAddress }: AuditNote,
): Promise<void> {
  await db.auditEvent.create({
    data: {
      action,
      actor: by.name,
      editorId: by.editorId ?? null,
      subject: subject ?? null,
      ipAddress: ipAddress ?? null,
      ...(detail && { detail }),
    },
  });
}
