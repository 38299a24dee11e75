import type { PrismaClient } from '@/prisma/client/client';

/**
 * Forgets, by the database's clock, what is older than so many days (7 at least, which the database sees to): the
 * addresses in the audit, refused sign-ins, and networks that an editor no longer uses; and sessions that have ended.
 */
export async function forgetOld(db: PrismaClient, days: number): Promise<void> {
  await db.$executeRaw`
    DELETE FROM audit_event
    WHERE action = 'sign-in refused' AND at < now() - make_interval(days => ${days}::int)`;
  await db.$executeRaw`
    UPDATE audit_event SET ip_address = NULL, fold = NULL
    WHERE ip_address IS NOT NULL AND at < now() - make_interval(days => ${days}::int)`;
  await db.$executeRaw`
    DELETE FROM known_network WHERE used_at < now() - make_interval(days => ${days}::int)`;
  await db.$executeRaw`DELETE FROM session WHERE expires_at < now()`;
}
