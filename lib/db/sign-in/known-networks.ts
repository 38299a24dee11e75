import type { PrismaClient } from '@/prisma/client/client';
import { readEditorAt } from '../editors/read-editors';

/** Whether the editor with an e-mail address has signed in from a network before; for unknown addresses it is none. */
export async function isKnownNetwork(
  db: PrismaClient,
  email: string,
  network: string,
): Promise<boolean> {
  const userId = (await readEditorAt(db, email))?.id ?? '';
  return (await db.knownNetwork.count({ where: { userId, network } })) > 0;
}

/** Notes that an editor has signed in from a network, now by the database's clock. */
export async function noteNetwork(
  db: PrismaClient,
  editorId: string,
  network: string,
): Promise<void> {
  if (network === '') return;
  await db.$executeRaw`
    INSERT INTO known_network (editor_id, network) VALUES (${editorId}, ${network})
    ON CONFLICT (editor_id, network) DO UPDATE SET used_at = now()`;
}
