import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { verifyBackupFile } from '@/lib/db/backup/backup-file';
import { backUpInto, backupsUpTo, startBackups } from '@/lib/jobs/backups';
import { runtime } from '@/lib/process/runtime';
import { parseSettings } from '@/lib/process/settings/settings';
import { forEachEngine } from '../fixtures/databases/databases';
import { emptyFolder } from '../fixtures/folders/folder';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-29T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  delete runtime.store;
  delete runtime.settings;
});

forEachEngine((engine) => {
  test('in a folder the newest backups are kept, whole and for nobody else to read, and nothing else is touched', async () => {
    const store = await engine.fresh();
    const folder = join(emptyFolder(), 'backups');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), '');
    for (const day of [26, 27, 28, 29]) {
      vi.setSystemTime(new Date(`2026-11-${day}T10:00:00Z`));
      await backUpInto(store, folder, 2);
    }
    expect(readdirSync(folder)).toEqual([
      'agreement-tracker-2026-11-28T10-00-00Z.gz',
      'agreement-tracker-2026-11-29T10-00-00Z.gz',
      'notes.txt',
    ]);
    const [{ file } = { file: '' }] = await backupsUpTo(folder, Date.now());
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await verifyBackupFile(file)).migrations.length).toBeGreaterThan(5);
  });

  test('one that was just made stays, whatever clock made the others, and what was left unfinished goes', async () => {
    const store = await engine.fresh();
    const folder = emptyFolder();
    const later = ['2027-01-01', '2027-01-02'].map(
      (day) => `agreement-tracker-${day}T10-00-00Z.gz`,
    );
    const part = 'agreement-tracker-2026-11-20T10-00-00Z.gz.part';
    for (const name of [...later, part]) writeFileSync(join(folder, name), '');
    const { file } = await backUpInto(store, folder, 1);
    expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([
      file,
      ...later.map((name) => join(folder, name)),
    ]);
  });

  test('the running site makes one as it starts where the last is old, and none where it is not', async () => {
    runtime.store = await engine.fresh();
    const folder = join(emptyFolder(), 'backups');
    runtime.settings = parseSettings({ BACKUP_FOLDER: folder, BACKUP_EVERY_HOURS: '6' });
    const made = async () => (await backupsUpTo(folder, Date.now())).length;
    const start = () => onTestFinished(startBackups());
    const isIdle = () => runtime.store?.withAdvisoryLock('backup', async () => 'idle');
    start();
    await expect.poll(made).toBe(1);
    await expect.poll(isIdle).toBe('idle');
    vi.setSystemTime(new Date('2026-11-29T15:59:00Z'));
    start();
    await pause(500);
    expect(await made()).toBe(1);
    vi.setSystemTime(new Date('2026-11-29T16:00:00Z'));
    start();
    await expect.poll(made).toBe(2);
    await expect.poll(isIdle).toBe('idle');
  });
});

test('without a folder none is made', () => {
  runtime.settings = parseSettings({});
  expect(startBackups()).toEqual(expect.any(Function));
});
