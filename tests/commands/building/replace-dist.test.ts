import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { replaceDist } from '@/lib/commands/building/replace-dist';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agreement-dist-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(paths: readonly string[], text: string): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

it('leaves nothing of the build before, and everything that no build made', async () => {
  const own = ['dist/.data/base/1', 'dist/records/PG_VERSION', 'dist/.env', 'dist/notes.txt'];
  await write(['dist/server.js', 'dist/wasm.base64-OLD1.js', 'dist/.next/BUILD_ID'], 'before');
  await write(own, 'mine');
  await write(['built/server.js', 'built/chunk-NEW2.js', 'built/.next/BUILD_ID'], 'after');
  await replaceDist(join(folder, 'built'), join(folder, 'dist'));
  expect((await readdir(join(folder, 'dist'))).sort()).toEqual(
    ['.data', '.env', '.next', 'chunk-NEW2.js', 'notes.txt', 'records', 'server.js'].sort(),
  );
  const text = (path: string) => readFile(join(folder, path), 'utf8');
  for (const path of own) expect(await text(path)).toBe('mine');
  expect(await text('dist/.next/BUILD_ID')).toBe('after');
  expect(await readdir(folder)).toEqual(['dist']);
});
