import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { databaseFault } from '@/lib/db/connection/database-fault';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import { onServer } from '../../../fixtures/databases/databases';
import { startTcpProxy } from '../../../fixtures/servers/tcp-proxy';

const MIGRATIONS = 'prisma/migrations';

onServer(({ empty }) => {
  /** A store that reaches its server through a proxy, and a client that does not. */
  async function aStore(poolSize: number) {
    const address = (await empty()).address ?? '';
    await migrateServer(address, MIGRATIONS);
    const { pathname, searchParams } = new URL(address);
    const proxy = await startTcpProxy({ path: `${searchParams.get('host')}/.s.PGSQL.5432` });
    onTestFinished(() => proxy.close());
    const store = await openServer(
      `postgresql://tester@127.0.0.1:${proxy.port}${pathname}`,
      MIGRATIONS,
      poolSize,
    );
    onTestFinished(() => store.close());
    const beside = new Client({ connectionString: address });
    await beside.connect();
    onTestFinished(() => beside.end());
    return { store, proxy, beside };
  }
  const faultOf = (work: Promise<unknown>) => work.then(() => 'none', databaseFault);

  test('connections that go silent are replaced, and what they held at the server is let go', async () => {
    const { store, proxy, beside } = await aStore(3);
    const { db } = store;
    const { id } = await db.story.create({ data: {} });
    let goOn = () => {};
    const silenced = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const writing = db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT FROM story WHERE id = ${id} FOR UPDATE`;
        await silenced;
        return tx.story.count();
      },
      { timeout: 30_000 },
    );
    const writingFails = faultOf(writing);
    await vi.waitFor(async () => {
      const { rows } = await beside.query(
        `SELECT FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()`,
      );
      expect(rows).toHaveLength(1);
    });
    proxy.silence();
    goOn();
    const reads = [1, 2, 3, 4].map(() => faultOf(db.story.count()));
    // Whether that is found out or its time is over first: it is told as the database's fault.
    expect(['unreachable', 'busy']).toContain(await writingFails);
    for (const read of await Promise.all(reads))
      expect(['none', 'unreachable', 'busy']).toContain(read);
    expect(await db.story.count()).toBe(1);
    expect(await db.story.update({ where: { id }, data: {} })).toMatchObject({ id });
  });

  test('where one goes silent, those that nobody uses are not used any more', async () => {
    const { store, proxy } = await aStore(6);
    const { db } = store;
    const sleeping = Array.from({ length: 6 }, () =>
      db.$queryRawUnsafe('SELECT 1 FROM pg_sleep(0.2)'),
    );
    await Promise.all(sleeping);
    expect(store.pool()).toMatchObject({ total: 6, idle: 6 });
    proxy.silence();
    expect(await faultOf(db.story.count())).toBe('unreachable');
    // Each of the five others would be found out only by whoever uses it.
    for (let time = 0; time < 5; time += 1) expect(await db.story.count()).toBe(0);
  });

  test('what the server takes its time for is waited for', async () => {
    const { store } = await aStore(2);
    expect(await store.db.$queryRawUnsafe('SELECT 1 AS one FROM pg_sleep(6)')).toEqual([
      { one: 1 },
    ]);
  });

  test('what takes its time to be sent is waited for', async () => {
    const { store, proxy } = await aStore(2);
    await store.db.story.count();
    proxy.slowDown(4_000_000);
    expect(
      await store.db.$queryRawUnsafe('SELECT length($1) AS length', 'x'.repeat(24_000_000)),
    ).toEqual([{ length: 24_000_000 }]);
  });

  test('a server that nobody can reach any more is told as such, and is reached again', async () => {
    const { store, proxy } = await aStore(2);
    await store.db.story.count();
    proxy.silenceAll(true);
    expect(await faultOf(store.db.story.count())).toBe('unreachable');
    expect(await faultOf(store.db.story.count())).toBe('unreachable');
    proxy.silenceAll(false);
    expect(await store.db.story.count()).toBe(0);
  });

  test('whoever finds every connection taken is told that the database is busy', async () => {
    const { store } = await aStore(2);
    const taken = [1, 2].map(() => faultOf(store.db.$queryRawUnsafe('SELECT 1 FROM pg_sleep(7)')));
    expect(await faultOf(store.db.story.count())).toBe('busy');
    await Promise.all(taken);
    expect(await faultOf(store.db.story.count())).toBe('none');
  });

  test('a server that has no connection left for this process is busy, and is used again once it has', async () => {
    const { beside } = await aStore(2);
    const role = `limited_${randomUUID().replaceAll('-', '')}`;
    await beside.query(`CREATE ROLE ${role} LOGIN CONNECTION LIMIT 2 IN ROLE pg_read_all_data`);
    const [{ name }] = (await beside.query('SELECT current_database() AS name')).rows;
    const store = await openServer(
      `postgresql://${role}@localhost/${name}?host=${encodeURIComponent(beside.host)}`,
      MIGRATIONS,
      4,
    );
    onTestFinished(() => store.close());
    const taken = [1, 2].map(() => faultOf(store.db.$queryRawUnsafe('SELECT 1 FROM pg_sleep(1)')));
    await vi.waitFor(async () => {
      const { rows } = await beside.query('SELECT FROM pg_stat_activity WHERE usename = $1', [
        role,
      ]);
      expect(rows).toHaveLength(2);
    });
    expect(await faultOf(store.db.story.count())).toBe('busy');
    expect(await Promise.all(taken)).toEqual(['none', 'none']);
    expect(await faultOf(store.db.story.count())).toBe('none');
  });
});
