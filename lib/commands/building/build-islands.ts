import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, context } from 'esbuild';
import { ISLANDS } from '@/lib/http/document/islands';

const BUNDLE = {
  entryPoints: ['components/islands/islands.ts'],
  bundle: true,
  platform: 'browser',
  format: 'iife',
  // What Safari 16.4 and other browsers of 2023 know.
  target: 'es2022',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Bundles the script of the public pages into a folder of Next's build, named by what it holds. */
export async function buildIslands(built: string): Promise<void> {
  const outdir = join(built, ISLANDS);
  await rm(outdir, { recursive: true, force: true });
  await build({ ...BUNDLE, outdir, entryNames: '[name]-[hash]', minify: true });
}

/** Bundles it for `npm run dev`, and anew whenever it changes. */
export async function watchIslands(built: string): Promise<void> {
  const bundling = await context({ ...BUNDLE, outdir: join(built, ISLANDS) });
  await bundling.rebuild();
  await bundling.watch();
}
