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

/** What a key is used for, and from which address. */
export interface Use {
  method: string;
  path: string;
  ipAddress: string;
}

/**
 * The key that is kept as a hash, with its editor; null where there is none, it has ended, or its editor is retired. Asked of
 * the database each time, so that what is revoked ends at once; that it was used is noted with the key and in the audit
 * by the same statement.
 */
export async function useKey(
  db: PrismaClient,
  hash: string,
  { method, path, ipAddress }: Use,
): Promise<HeldKey | null> {
  const action = 'key used' satisfies AuditAction;
  const rows = await db.$queryRaw`
    WITH held AS (
      SELECT api_key.id, api_key.name, permissions, editor_id AS "editorId", editor.name AS "editorName", role
      FROM api_key JOIN editor ON editor.id = editor_id
      WHERE key = ${hash} AND enabled IS NOT FALSE AND (expires_at IS NULL OR expires_at > now())
        AND editor.retired_at IS NULL
    ), used AS (
      UPDATE api_key SET last_request = now() FROM held WHERE api_key.id = held.id
    ), noted AS (
      INSERT INTO audit_event (action, actor, editor_id, detail, ip_address)
      SELECT ${action}, "editorName", "editorId",
        jsonb_build_object('key', coalesce(name, ''), 'method', ${method}::text, 'path', ${path}::text), ${ipAddress}
      FROM held
    )
    SELECT * FROM held`;
  const [held = null] = z.array(HeldKey).parse(rows);
  return held;
}
