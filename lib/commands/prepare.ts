import { readFile, rm, writeFile } from 'node:fs/promises';
import { fingerprint } from './fingerprint';
import { runQuietly } from './programs';
import { underLock } from './under-lock';

const CLIENT = {
  sources: ['prisma/schema.prisma', 'node_modules/prisma/package.json'],
  madeFrom: 'prisma/client/made-from',
} as const;
const APP = {
  sources: [
    'app',
    'components',
    'lib',
    'prisma',
    'instrumentation.ts',
    'next.config.ts',
    'package-lock.json',
    'proxy.ts',
    'tsconfig.json',
  ],
  leftOut: ['prisma/client', 'lib/commands'],
  madeFrom: '.next/made-from',
} as const;
const LOCK = '.next/cache/preparing';

/** Generates the database client where it is missing or made from another schema. */
export async function prepareClient(): Promise<void> {
  await underLock(LOCK, makeClient);
}

/** Builds the app where there is no build, or one of other sources; says so beforehand. */
export async function prepareApp(say: (line: string) => void): Promise<void> {
  await underLock(LOCK, async () => {
    await makeClient();
    const sources = await fingerprint(APP.sources, APP.leftOut);
    if (sources === (await readMark(APP.madeFrom))) return;
    say('Building the app, which takes about half a minute …');
    await buildApp(sources);
  });
}

/** Builds the app, whether or not it must be. */
export async function rebuildApp(): Promise<void> {
  await underLock(LOCK, async () => {
    await makeClient();
    await buildApp(await fingerprint(APP.sources, APP.leftOut));
  });
}

async function makeClient(): Promise<void> {
  const sources = await fingerprint(CLIENT.sources);
  if (sources === (await readMark(CLIENT.madeFrom))) return;
  await runQuietly('prisma', ['generate', '--config', 'prisma/prisma.config.ts']);
  await writeFile(CLIENT.madeFrom, sources);
}

async function buildApp(sources: string): Promise<void> {
  await rm(APP.madeFrom, { force: true });
  await runQuietly('next', ['build']);
  await writeFile(APP.madeFrom, sources);
}

async function readMark(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}
