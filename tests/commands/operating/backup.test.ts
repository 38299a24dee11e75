import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { anAbsentFolder, endAll, startApp } from '../../fixtures/app/built-app';
import { emptyFolder } from '../../fixtures/folders/folder';

afterAll(endAll);

/** Runs a bundle of `dist` on a data folder; throws with what it printed where it fails. */
async function run(name: string, dataFolder: string, ...words: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: '', DATA_FOLDER: dataFolder };
  const program = promisify(execFile);
  return (await program(process.execPath, [`dist/${name}.js`, ...words], { env })).stdout;
}

test('a backup of the running site is restored in another folder, which then serves the same', async () => {
  const app = await startApp();
  const file = join(emptyFolder(), 'backup.gz');
  expect(await run('backup', app.dataFolder, '--to', file)).toMatch(/: \d+ bytes, SHA-256 of/);
  const told = await (await app.get('/api/v1/agreements/uk-norway/record')).text();
  expect(await run('restore', app.dataFolder, '--check', file)).toMatch(
    /^The backup of .+ is whole\.\n$/,
  );
  await expect(run('restore', app.dataFolder, file)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is in use by'),
  });
  await app.stop();
  await expect(run('restore', app.dataFolder, file)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('holds a record. Move it away'),
  });
  const dataFolder = await anAbsentFolder();
  expect(await run('restore', dataFolder, file)).toMatch(/ is restored\.\n$/);
  await expect(run('restore', dataFolder)).rejects.toMatchObject({
    stderr: expect.stringContaining('npm run restore -- takes one of'),
  });
  const second = await startApp({ dataFolder, port: Number(new URL(app.address).port) });
  expect(await (await second.get('/api/v1/agreements/uk-norway/record')).text()).toBe(told);
  await second.stop();
});
