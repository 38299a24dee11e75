import type { PrismaClient } from '@/prisma/client/client';

/** The time step of one-time codes that it is by the database's clock: half minutes since 1970 (RFC 6238, 4.1). */
export async function currentStep(db: PrismaClient): Promise<number> {
  const [row] = await db.$queryRaw<{ step: number }[]>`
    SELECT floor(extract(epoch FROM clock_timestamp()) / 30)::int AS step`;
  if (!row) throw new Error('the database tells no time');
  return row.step;
}

/**
 * Takes a time step of an editor's one-time codes, and with it every step before; false where it was taken already. Of
 * two who ask at the same time one gets it (RFC 6238, 5.2: a code is accepted once).
 */
export async function takeStep(db: PrismaClient, editorId: string, step: number): Promise<boolean> {
  const taken = await db.$executeRaw`
    UPDATE two_factor SET last_step = ${step}
    WHERE editor_id = ${editorId} AND (last_step IS NULL OR last_step < ${step})`;
  return taken > 0;
}

/** A second factor that is being set up: its backup codes as they are kept. */
export interface UnverifiedFactor {
  id: string;
  backupCodes: string;
}

/** An editor's second factor that no code was checked of yet; null where there is none, or it is set up. */
export async function unverifiedFactor(
  db: PrismaClient,
  editorId: string,
): Promise<UnverifiedFactor | null> {
  return db.twoFactor.findFirst({
    where: { userId: editorId, verified: false },
    select: { id: true, backupCodes: true },
  });
}

/** Keeps other backup codes for a factor; false where they are no longer those that were read with it. */
export async function replaceBackupCodes(
  db: PrismaClient,
  { id, backupCodes }: UnverifiedFactor,
  kept: string,
): Promise<boolean> {
  const { count } = await db.twoFactor.updateMany({
    where: { id, backupCodes },
    data: { backupCodes: kept },
  });
  return count > 0;
}
