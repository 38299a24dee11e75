import { rm, writeFile } from 'node:fs/promises';
import { buildIslands } from './build-islands';
import { fingerprint, readMark } from './fingerprint';
import { makeDist } from './make-dist';
import { prepareClient } from './prepare-client';
import { runQuietly } from './programs';
import { subsetFonts } from './subset-fonts';
import { PREPARING, underLock } from './under-lock';

const NEXT = {
  sources: [
    'app',
    'components',
    'lib',
    'prisma',
    'instrumentation.ts',
    'next.config.ts',
    'package-lock.json',
    'tsconfig.json',
  ],
  leftOut: ['app/fonts', 'prisma/client', 'lib/commands'],
  madeFrom: '.next/made-from',
} as const;
const DIST = { sources: [NEXT.madeFrom, 'lib/commands'], madeFrom: 'dist/made-from' } as const;

/** Builds the app into `dist` where there is no build, or one of other sources; says so beforehand. */
export async function prepareApp(say: (line: string) => void): Promise<void> {
  await prepareClient();
  await underLock(PREPARING, async () => {
    const sources = await fingerprint(NEXT.sources, NEXT.leftOut);
    if (sources !== (await readMark(NEXT.madeFrom))) {
      say('Building the app, which takes about half a minute …');
      await buildNext(sources);
    }
    if ((await fingerprint(DIST.sources)) !== (await readMark(DIST.madeFrom))) await bundle();
  });
}

/** Builds the app, whether or not it must be. */
export async function rebuildApp(): Promise<void> {
  await prepareClient();
  await underLock(PREPARING, async () => {
    await buildNext(await fingerprint(NEXT.sources, NEXT.leftOut));
    await bundle();
  });
}

async function buildNext(sources: string): Promise<void> {
  await rm(NEXT.madeFrom, { force: true });
  await subsetFonts();
  await runQuietly('next', ['build']);
  await buildIslands('.next');
  await writeFile(NEXT.madeFrom, sources);
}

async function bundle(): Promise<void> {
  await makeDist();
  await writeFile(DIST.madeFrom, await fingerprint(DIST.sources));
}
