import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askForTemplates } from '../../fixtures/databases/database-templates';
import {
  whereNamespacesCanBeMade,
  whereUsersCanBeChanged,
} from '../../fixtures/folders/namespaces';

// What a container is: processes and mounts of its own, a root that is read-only, another user, and a volume for the
// data, which is here a disk in memory. There is no image, and nothing of what makes one.
const CONTAINER = `set -e
mount --make-rprivate /
mount -t tmpfs -o mode=0700,uid=65534,gid=65534 data "$1/data"
mount -o remount,bind,ro /
cd "$1/app"
shift
exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"`;

let folder: string;
let running: ChildProcess | undefined;

beforeAll(async () => {
  await askForTemplates(inject('templates').socket, 'build');
  folder = await mkdtemp(join(tmpdir(), 'agreement-tracker-container-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'data'));
  await cp('dist', join(folder, 'app'), { recursive: true, verbatimSymlinks: true });
});

afterAll(async () => {
  running?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** A command of the Dockerfile, in the form that runs without a shell. */
async function commandOf(instruction: 'CMD' | 'HEALTHCHECK'): Promise<string[]> {
  const text = (await readFile('.ci/Dockerfile', 'utf8')).replaceAll('\\\n', '');
  const pattern = instruction === 'CMD' ? /^CMD (\[.*\])$/m : /^HEALTHCHECK .*CMD (\[.*\])$/m;
  const words: string[] = JSON.parse(pattern.exec(text)?.[1] ?? '[]');
  return words.map((word) => (word === 'node' ? process.execPath : word));
}

whereNamespacesCanBeMade(() => {
  whereUsersCanBeChanged(() => {
    test('the command of the image serves as another user from a read-only root, is healthy, and ends on SIGTERM as process 1', async () => {
      const own = ['--pid', '--mount', '--fork', '--mount-proc', '--kill-child'];
      const inside = ['sh', '-c', CONTAINER, 'sh', folder, ...(await commandOf('CMD'))];
      const child = spawn('unshare', [...own, ...inside], {
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'production',
          DATA_FOLDER: join(folder, 'data'),
          HOST: '127.0.0.1',
          PORT: '0',
          NEWS_POLLING: 'off',
          SOURCE_CHECKS: 'off',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running = child;
      let [printed, faults] = ['', ''];
      child.stdout.on('data', (chunk) => {
        printed += chunk;
      });
      child.stderr.on('data', (chunk) => {
        faults += chunk;
      });
      const address = () =>
        child.exitCode === null
          ? (/Agreement Tracker is at (http:[^"]+)"/.exec(printed)?.[1] ?? '')
          : `it ended: ${faults}${printed}`;
      await expect.poll(address, { timeout: 120_000 }).toMatch(/^http/);
      expect((await fetch(`${address()}/agreements/uk-norway/picture.png`)).status).toBe(200);
      const [program = '', ...args] = await commandOf('HEALTHCHECK');
      const check = () =>
        promisify(execFile)(program, args, {
          env: { ...process.env, PORT: new URL(address()).port },
        }).then(
          () => 0,
          ({ code }) => code,
        );
      expect(await check()).toBe(0);
      const children = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
      process.kill(Number(children.trim()), 'SIGTERM');
      const [code] = await once(child, 'close');
      expect({ code, faults }).toEqual({ code: 0, faults: '' });
    });
  });
});
