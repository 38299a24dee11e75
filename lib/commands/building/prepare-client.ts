import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { appFile } from '@/lib/process/app-folder';
import { fingerprint, readMark } from './fingerprint';
import { runQuietly } from './programs';
import { PREPARING, underLock } from './under-lock';

const SCHEMA = 'prisma/schema.prisma';
const SOURCES = [SCHEMA, 'node_modules/prisma/package.json'];
const MADE_FROM = 'prisma/client/made-from';

/** Generates the database client where it is missing or made from another schema. */
export async function prepareClient(): Promise<void> {
  // A build has the client in its bundles.
  if (!existsSync(appFile(SCHEMA))) return;
  const sources = await fingerprint(SOURCES);
  const isMade = async () => sources === (await readMark(MADE_FROM));
  if (await isMade()) return;
  await underLock(PREPARING, async () => {
    if (await isMade()) return;
    await runQuietly('prisma', ['generate', '--config', 'prisma/prisma.config.ts']);
    await writeFile(MADE_FROM, sources);
  });
}
