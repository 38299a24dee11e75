import type { AuditEvent, PrismaClient } from '@/prisma/client/client';
import type { AuditAction } from './write-audit';

/** What of the audit is wanted: of whom, of which kind; null for all of them. */
export interface AuditWanted {
  editorId: string | null;
  action: AuditAction | null;
}

/** One page of the audit, newest first, and how many pages there are. */
export interface AuditPage {
  events: AuditEvent[];
  pages: number;
}

/** Reads a page of the audit, counted from 1, of so many events. */
export async function readAudit(
  db: PrismaClient,
  { editorId, action }: AuditWanted,
  page: number,
  size: number,
): Promise<AuditPage> {
  const where = {
    ...(editorId !== null && { editorId }),
    ...(action !== null && { action }),
  };
  const count = await db.auditEvent.count({ where });
  const events = await db.auditEvent.findMany({
    where,
    orderBy: { id: 'desc' },
    skip: (page - 1) * size,
    take: size,
  });
  return { events, pages: Math.max(1, Math.ceil(count / size)) };
}
