import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openStore, type Store } from '@/lib/db/connection/open';
import { migrateServer } from '@/lib/db/connection/server/server';
import { programArguments } from '../../fixtures/children/program';
import { forEachEngine, onServer } from '../../fixtures/databases/databases';

forEachEngine(({ fresh }) => {
  test('work is done by one at a time, and whoever else comes is told at once', async () => {
    const store = await fresh();
    const untouched = vi.fn(async () => 'done');
    const first = await store.withAdvisoryLock('news poll', () =>
      store.withAdvisoryLock('news poll', untouched),
    );
    expect(first).toBe('elsewhere');
    expect(untouched).not.toHaveBeenCalled();
    expect(await store.withAdvisoryLock('news poll', untouched)).toBe('done');
  });

  test('work that fails gives the lock back, and its error', async () => {
    const store = await fresh();
    const failing = store.withAdvisoryLock('news poll', async () => {
      throw new Error('no luck');
    });
    await expect(failing).rejects.toThrow('no luck');
    expect(await store.withAdvisoryLock('news poll', async () => 'done')).toBe('done');
  });
});

onServer(({ empty }) => {
  async function migrated(): Promise<{ address: string; store: Store }> {
    const address = (await empty()).address ?? '';
    await migrateServer(address, 'prisma/migrations');
    const place = { databaseUrl: address, dataFolder: '/nowhere' };
    const store = await openStore({ ...place, migrationsFolder: 'prisma/migrations' });
    onTestFinished(() => store.close());
    return { address, store };
  }

  /** Another process that takes the lock, and the first thing it says. */
  async function anotherProcess(address: string) {
    const program = await programArguments('tests/fixtures/programs/hold-lock.ts');
    const child = spawn(process.execPath, [...program, address], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [said]: unknown[] = await once(createInterface({ input: child.stdout }), 'line');
    return {
      said,
      kill: async () => {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      },
    };
  }

  test('of two processes on one server one does the work; killed, it leaves it to the other', async () => {
    const { address, store } = await migrated();
    const other = await anotherProcess(address);
    expect(other.said).toBe('held');
    expect((await anotherProcess(address)).said).toBe('elsewhere');
    expect(await store.withAdvisoryLock('news poll', async () => 'done')).toBe('elsewhere');
    await other.kill();
    await vi.waitFor(
      async () =>
        expect(await store.withAdvisoryLock('news poll', async () => 'done')).toBe('done'),
      { timeout: 10_000 },
    );
  });
});
