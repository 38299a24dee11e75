import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { replaceDist } from './replace-dist';

// Made aside and moved into place when it is whole.
const ASIDE = '.next/dist';

/** The programs and worker threads that a build has. */
export const BUNDLES = [
  'lib/commands/server.ts',
  'lib/commands/backup.ts',
  'lib/commands/editors.ts',
  'lib/commands/migrate.ts',
  'lib/commands/news.ts',
  'lib/commands/record.ts',
  'lib/commands/restore.ts',
  'lib/commands/sources.ts',
  'lib/jobs/news/reading-worker.ts',
  'lib/jobs/sources/source-worker.ts',
  'lib/pages/social-pictures/drawing-worker.ts',
];

// What Next traced is beside the bundles, and each of these is one module for both.
const TRACED = ['next', '@electric-sql/pglite'];

// What is CommonJS within a bundle asks for `require`; `lib/process/app-folder` for where the bundle is.
const BANNER = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);
globalThis[Symbol.for('agreement-tracker.folder')] ??= import.meta.dirname;`;

/** Makes `dist` of a standalone build of Next: with the server and the other commands, and all that they need. */
export async function makeDist(): Promise<void> {
  await rm(ASIDE, { recursive: true, force: true });
  for (const name of [
    '.next',
    'node_modules',
    'package.json',
    'prisma/migrations',
    'prisma/seed',
  ]) {
    await copy(`.next/standalone/${name}`, name);
  }
  await copy('.next/static', '.next/static');
  await bundle(BUNDLES, ASIDE);
  await replaceDist(ASIDE, 'dist');
}

/** Bundles programs, named from the root of this project, into a folder where what is traced can be found: each under its own name. */
export async function bundle(entryPoints: readonly string[], outdir: string): Promise<void> {
  await build({
    entryPoints: [...entryPoints],
    entryNames: '[name]',
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    external: TRACED.flatMap((name) => [name, `${name}/*`]),
    banner: { js: BANNER },
    logLevel: 'silent',
  });
}

async function copy(from: string, to: string): Promise<void> {
  await cp(from, join(ASIDE, to), { recursive: true, verbatimSymlinks: true });
}
