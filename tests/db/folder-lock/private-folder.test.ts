import { spawnSync } from 'node:child_process';
import fs, { chmodSync, chownSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { leaveControl } from '@/lib/control/control-file';
import { openStore } from '@/lib/db/connection/open';
import { makePrivate } from '@/lib/db/folder-lock/private-folder';
import { emptyFolder } from '../../fixtures/folders/folder';
import { whereUsersCanBeChanged } from '../../fixtures/folders/namespaces';

let said: string[];
let umask: number;
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'warn').mockImplementation((line) => void said.push(line));
  umask = process.umask(0);
});
afterEach(() => {
  process.umask(umask);
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** A folder that everybody may enter, as /srv is. */
function openFolder(): string {
  const folder = emptyFolder();
  chmodSync(folder, 0o755);
  return folder;
}

function withMode(mode: number): string {
  const folder = join(openFolder(), 'data');
  mkdirSync(folder, { mode });
  return folder;
}

/** Has the disk answer a change of mode otherwise. */
function changingModes(change: () => void): void {
  vi.spyOn(fs, 'chmodSync').mockImplementation(change);
  syncBuiltinESMExports();
}

describe('a data folder', () => {
  test('is made for this process’s user alone, whatever the umask, and nothing is said', () => {
    const folder = join(openFolder(), 'some', 'where');
    makePrivate(folder);
    expect(modeOf(folder)).toBe('700');
    makePrivate(folder);
    expect(said).toEqual([]);
  });

  test.each([
    ['755', 0o755],
    ['710', 0o710],
    ['701', 0o701],
    ['777', 0o777],
  ])('of mode %s is closed to other users, and a line says so', (mode, given) => {
    const folder = withMode(given);
    makePrivate(folder);
    expect(modeOf(folder)).toBe('700');
    expect(said).toEqual([
      `The data folder ${folder} was open to other users of this machine (mode ${mode}). Its mode is now 700: only this process’s user can enter it.`,
    ]);
  });

  test('that a symbolic link leads to is closed too', () => {
    const folder = withMode(0o755);
    const link = join(emptyFolder(), 'link');
    symlinkSync(folder, link);
    makePrivate(link);
    expect(modeOf(folder)).toBe('700');
  });

  test('whose link leads nowhere is refused', () => {
    const link = join(emptyFolder(), 'link');
    symlinkSync('/nowhere/at/all', link);
    expect(() => makePrivate(link)).toThrow(`The data folder ${link} cannot be made: ENOENT`);
  });

  test('that cannot be closed is refused with the reason', () => {
    const folder = withMode(0o755);
    changingModes(() => {
      throw new Error('EROFS: read-only file system');
    });
    expect(() => makePrivate(folder)).toThrow(
      `The data folder ${folder} cannot be closed to other users of this machine: EROFS: read-only file system. Close it with chmod 700, or set DATA_FOLDER to a folder on another disk.`,
    );
  });

  test('on a disk that takes a change of mode and does nothing is refused', () => {
    const folder = withMode(0o755);
    changingModes(() => {});
    expect(() => makePrivate(folder)).toThrow('its mode stays 755');
  });
});

describe('other users', () => {
  whereUsersCanBeChanged(() => {
    test('may not own the data folder', () => {
      const folder = withMode(0o700);
      chownSync(folder, 65534, 65534);
      expect(() => makePrivate(folder)).toThrow(
        `The data folder ${folder} belongs to another user (number 65534; this process runs as 0), who can read and change all of it. Change its owner with chown, or set DATA_FOLDER to a folder of this user’s own: a missing one is made.`,
      );
    });

    test('can read no file of it, nor ask the process that holds it', async () => {
      const dataFolder = withMode(0o777);
      const place = { databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' };
      const store = await openStore(place);
      onTestFinished(() => store.close());
      await leaveControl(dataFolder, { address: 'http://127.0.0.1:1', secret: 'a secret' });
      const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(dataFolder, name))
        .filter((file) => !statSync(file).isDirectory());
      expect(files.length).toBeGreaterThan(500);

      const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', 'cat', ...files];
      const { stdout, stderr } = spawnSync('setpriv', asNobody, { encoding: 'utf8' });
      expect(stdout).toBe('');
      expect(stderr.match(/: Permission denied$/gm)).toHaveLength(files.length);
      // Nor could they where a copy of it came to lie open.
      expect(files.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
    }, 180_000);
  });
});
