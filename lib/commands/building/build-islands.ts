import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ISLANDS } from '@/lib/process/islands';

/** Bundles the script of the public pages into a folder of Next's build, named by what it holds. */
export async function buildIslands(built: string): Promise<void> {
  const outdir = join(built, ISLANDS);
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ['components/islands/islands.ts'],
    entryNames: '[name]-[hash]',
    outdir,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    // What Safari 16.4 and browsers of 2023 know.
    target: 'es2022',
    logLevel: 'silent',
  });
}
