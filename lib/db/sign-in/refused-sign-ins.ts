import type { PrismaClient } from '@/prisma/client/client';
import { readEditorAt } from '../editors/read-editors';

/** A sign-in that was refused: at which step, from which network, and under which address, if one was typed. */
export interface RefusedSignIn {
  what: 'password' | 'code' | 'passkey' | 'waiting';
  typed: string | null;
  network: string;
}

/**
 * Notes in the audit that a sign-in was refused. What was typed is kept only where it is an editor's address, for it
 * may be a password; those alike within an hour, by the database's clock, are one event with a count.
 */
export async function noteRefusedSignIn(
  db: PrismaClient,
  { what, typed, network }: RefusedSignIn,
): Promise<void> {
  const known = typed === null ? null : await readEditorAt(db, typed);
  const subject = typed === null ? null : (known?.email ?? 'unknown');
  const alike = JSON.stringify([network, what, subject]);
  await db.$executeRaw`
    INSERT INTO audit_event (actor, action, subject, detail, ip_address, fold)
    VALUES ('nobody', 'sign-in refused', ${subject}, jsonb_build_object('what', ${what}::text), ${network},
      to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24 ') || ${alike})
    ON CONFLICT (fold) DO UPDATE SET count = audit_event.count + 1`;
}
