import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { askForTemplates } from '../../fixtures/databases/database-templates';

let folder: string;
let app: BuiltApp;

beforeAll(async () => {
  await askForTemplates(inject('templates').socket, 'build');
  folder = await mkdtemp(join(tmpdir(), 'agreement-tracker-dist-'));
  await cp('dist', join(folder, 'dist'), { recursive: true, verbatimSymlinks: true });
  app = await startApp({ folder, dataFolder: 'data' });
});

afterAll(async () => {
  await endAll();
  await rm(folder, { recursive: true, force: true });
});

describe('dist, copied to a folder without anything else', () => {
  test('takes at most 200 MB', async () => {
    const names = await readdir(join(folder, 'dist'), { recursive: true, withFileTypes: true });
    const files = names.filter((one) => one.isFile());
    const sizes = await Promise.all(
      files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(10_000_000);
    expect(total).toBeLessThanOrEqual(200_000_000);
  });

  test('makes and seeds a database where it was started', async () => {
    expect(await readdir(folder)).toEqual(['data', 'data.marker', 'dist']);
    expect(await readdir(join(folder, 'data'))).toContain('database');
    expect(app.printed()).toMatch(/^The seed put \d+ agreements on the record: uk-norway, /m);
  });

  test('answers pages with their styles and scripts', async () => {
    const page = await app.get('/');
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Signed 95 days after the end of summer');
    const files = [...html.matchAll(/\/_next\/static\/[^"\\]+\.(?:css|js|woff2)/g)];
    const [file] = files.map(([address]) => address);
    expect((await app.get(`${file}`)).status).toBe(200);
  });

  test('answers the API', async () => {
    const answer = await app.get('/api/v1/agreements/uk-norway/status?on=2025-08-31');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ agreement: { slug: 'uk-norway' } });
  });

  test('draws pictures', async () => {
    const answer = await app.get('/agreements/uk-norway/picture.png');
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  test('has the other commands, which have the running site do it', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['dist/record.js', 'export', 'uk-norway'],
      { cwd: folder, env: { ...process.env, DATA_FOLDER: 'data' }, maxBuffer: 10_000_000 },
    );
    expect(JSON.parse(stdout)).toMatchObject({ slug: 'uk-norway' });
  });

  test('is stopped by SIGTERM', async () => {
    expect(await app.stop()).toBe(0);
  });
});

test('npm start runs it, logs a JSON object a line, and is stopped by SIGTERM', async () => {
  const child = spawn(process.execPath, ['lib/commands/start.mjs'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_FOLDER: await aDataFolder('the samples'),
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  const address = () => /Agreement Tracker is at (http:[^"]+)"/.exec(printed)?.[1] ?? '';
  await expect.poll(address, { timeout: 120_000 }).not.toBe('');
  const id = 'f3b12c4d5e6f7a8b';
  const answer = await fetch(`${address()}/api/v1/none`, { headers: { 'x-request-id': id } });
  expect(await answer.json()).toMatchObject({ status: 404, requestId: id });
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  const lines = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const line of lines) {
    expect(line).toMatchObject({ level: expect.any(String), msg: expect.any(String) });
    expect(Date.now() - Date.parse(line.time)).toBeLessThan(120_000);
  }
  expect(lines).toContainEqual(
    expect.objectContaining({ id, method: 'GET', path: '/api/v1/none', status: 404 }),
  );
  expect(printed).not.toContain('/edit/set-up/');
});
