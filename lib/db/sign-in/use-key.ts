import { z } from 'zod';
import type { PrismaClient } from '@/prisma/client/client';
import type { AuditAction } from '../editors/write-audit';

const HeldKey = z.object({
  id: z.string(),
  name: z.string().nullable(),
  permissions: z.string().nullable(),
  editorId: z.string(),
  editorName: z.string(),
  role: z.string(),
});

/** A key that is valid, and whose it is. */
export type HeldKey = z.infer<typeof HeldKey>;

/**
 * The key that is kept as a hash, with its editor; null where there is none, it has ended, or its editor is retired. Asked of
 * the database each time, in one statement, so that what is revoked ends at once.
 */
export async function readHeldKey(db: PrismaClient, hash: string): Promise<HeldKey | null> {
  const rows = await db.$queryRaw`
    SELECT api_key.id, api_key.name, permissions, editor_id AS "editorId", editor.name AS "editorName", role
    FROM api_key JOIN editor ON editor.id = editor_id
    WHERE key = ${hash} AND enabled IS NOT FALSE AND (expires_at IS NULL OR expires_at > now())
      AND editor.retired_at IS NULL`;
  const [held = null] = z.array(HeldKey).parse(rows);
  return held;
}

/** What a key was used for, and from which address. */
interface KeyUse {
  detail: { key: string; method: string; path: string };
  ipAddress: string;
}

/** Notes that a key was used, with the key and in the audit, by one statement. */
export async function noteKeyUse(
  db: PrismaClient,
  by: { keyId: string; editorId: string; name: string },
  { detail, ipAddress }: KeyUse,
): Promise<void> {
  const action = 'key used' satisfies AuditAction;
  await db.$executeRaw`
    WITH used AS (UPDATE api_key SET last_request = now() WHERE id = ${by.keyId})
    INSERT INTO audit_event (action, actor, editor_id, detail, ip_address)
    VALUES (${action}, ${by.name}, ${by.editorId}, ${JSON.stringify(detail)}::jsonb, ${ipAddress})`;
}
