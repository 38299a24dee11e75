import { execFile } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { lookAfterEditors } from '@/lib/commands/operating/look-after-editors';
import { settings } from '@/lib/process/env';
import { aDataFolder, endAll, startApp } from '../../fixtures/app/built-app';
import { aVisitor } from '../../fixtures/app/visitor';
import { programArguments } from '../../fixtures/children/program';
import { onServer } from '../../fixtures/databases/databases';

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `npm run editors -- …` as npm would. */
function run(settings: Record<string, string>, ...words: string[]): Promise<Ended> {
  return command(settings, 'lib/commands/editors.ts', ...words);
}

async function command(
  settings: Record<string, string>,
  file: string,
  ...words: string[]
): Promise<Ended> {
  const args = [...(await programArguments(file)), ...words];
  const env = { ...process.env, DATABASE_URL: '', SITE_ADDRESS: '', PORT: '3000', ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

const LINK = /^http:\/\/localhost:\d+\/edit\/invitation\/[\w-]{43}$/m;
// Each command is a process of its own, which takes its time to start on a busy machine.
const PATIENCE = 240_000;
const ADA = ['Ada Lovelace', 'Ada@Example.org'] as const;

afterAll(endAll);

describe('npm run editors', () => {
  test.each([
    [[]],
    [['add', 'Ada']],
    [['add', 'Ada', 'ada@example.org', '--owner']],
    [['list', '--admin']],
    [['remove', 'ada@example.org']],
  ])('%j prints what is accepted', async (words) => {
    const usage = 'npm run editors -- takes one of:\n  set-up ';
    await expect(lookAfterEditors(words)).rejects.toThrow(usage);
  });

  test('ends with 1 where it does not do what it was asked, and says why', async () => {
    const { code, stdout, stderr } = await run({}, 'add', 'Ada', 'nowhere');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('“nowhere” is no e-mail address, such as name@example.org.\n');
  });

  test('works on a free folder, and asks the site while that runs', {
    timeout: PATIENCE,
  }, async () => {
    const DATA_FOLDER = await aDataFolder();
    const added = await run({ DATA_FOLDER }, 'add', ...ADA, '--admin');
    expect(added.stdout).toMatch(/^Give this link to Ada Lovelace, who sets a password there\./);
    const [link = ''] = LINK.exec(added.stdout) ?? [];
    expect(link).toContain('http://localhost:3000/edit/invitation/');

    const app = await startApp({ dataFolder: DATA_FOLDER });
    const visitor = aVisitor(app);
    expect((await visitor.see(new URL(link).pathname)).text).toContain('Join the editors');
    await visitor.send('new-password', { 'new-password': 'a long enough password' });
    expect((await visitor.see('/edit/account')).text).toContain('ada@example.org, admin');

    const again = await run({ DATA_FOLDER }, 'reset', 'ada@example.org');
    const [renewing = ''] = LINK.exec(again.stdout) ?? [];
    expect(renewing).toContain(`http://localhost:${new URL(app.address).port}/`);
    expect((await visitor.see(new URL(renewing).pathname)).text).toContain('Set a new password');

    Object.assign(settings(), { DATABASE_URL: null, DATA_FOLDER });
    expect(await lookAfterEditors(['list'])).toBe('Ada Lovelace <ada@example.org> (admin)');
    await expect(lookAfterEditors(['retire', 'ada@example.org'])).rejects.toThrow(
      'ada@example.org is the only admin: make another editor one first.',
    );
    await expect(lookAfterEditors(['add', ...ADA])).rejects.toThrow(
      'ada@example.org is the address of an editor already.',
    );
    await expect(lookAfterEditors(['reset', 'eve@example.org'])).rejects.toThrow(
      'No editor with the address eve@example.org may act.',
    );
    await app.stop();
  });
});

onServer((engine) => {
  test('npm run editors works on a PostgreSQL server', { timeout: PATIENCE }, async () => {
    const { address } = await engine.empty();
    const settings = { DATABASE_URL: address ?? '', SITE_ADDRESS: 'https://agreements.example' };
    expect((await command(settings, 'lib/commands/migrate.ts')).code).toBe(0);
    const added = await run(settings, 'add', ...ADA);
    expect(added.stdout).toMatch(/^https:\/\/agreements\.example\/edit\/invitation\/[\w-]{43}$/m);
    expect((await run(settings, 'list')).stdout).toBe('There is no editor yet.\n');
  });
});
