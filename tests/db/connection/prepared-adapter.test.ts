import { expect, onTestFinished, test } from 'vitest';
import { migrateServer, openServer } from '@/lib/db/connection/server/server';
import { inTransaction, retried } from '@/lib/db/connection/write-transaction';
import { signInAdapter } from '@/lib/db/sign-in/sign-in-adapter';
import { forEachEngine, onServer } from '../../fixtures/databases/databases';
import { hasPgBouncer, startPgBouncer } from '../../fixtures/servers/pgbouncer';

const MIGRATIONS = 'prisma/migrations';
const PREPARED = 3;

forEachEngine(({ fresh }) => {
  test('what is sent again and again is prepared on the connection, once', async () => {
    const { db } = await fresh();
    const sent = 'SELECT count(*)::int AS stories FROM story';
    for (let time = 0; time < 2 * PREPARED; time += 1) await db.$queryRawUnsafe(sent);
    const prepared = await db.$queryRaw`
      SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement = ${sent}`;
    expect(prepared).toEqual([{ count: 1 }]);
  });

  test('what comes in too many forms to be kept is forgotten', async () => {
    const { db } = await fresh();
    for (let form = 1; form <= 450; form += 1) {
      for (let time = 0; time < PREPARED; time += 1) await db.$queryRawUnsafe(`SELECT ${form}`);
    }
    const [row] = await db.$queryRawUnsafe<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM pg_prepared_statements',
    );
    expect(row?.count).toBeLessThan(410);
    expect(await db.story.count()).toBe(0);
  });

  test('a migration that changes what a prepared statement gives fails no read and no transaction', async () => {
    const { db, sql } = await fresh();
    const read = (one: Pick<typeof db, 'idempotentRequest'>) => one.idempotentRequest.findMany();
    const transactions = [
      () => inTransaction(db, read),
      () => retried(() => db.$transaction(read)),
      () => retried(async () => (await db.$transaction([read(db)]))[0]),
    ];
    // On three connections at once, so that each has it prepared.
    const prepare = async () => {
      for (let time = 0; time < PREPARED; time += 1) {
        await Promise.all(
          transactions.map(() =>
            db.$transaction(async (tx) => {
              await tx.$executeRaw`SELECT FROM pg_sleep(0.02)`;
              await read(tx);
            }),
          ),
        );
      }
    };
    for (const [ask, type] of [
      [() => read(db), 'varchar'],
      ...transactions.map((ask, place) => [ask, place % 2 ? 'varchar' : 'text'] as const),
    ] as const) {
      await prepare();
      await sql(`ALTER TABLE idempotent_request ALTER COLUMN body TYPE ${type}`);
      expect(await ask()).toEqual([]);
    }
  });

  test('nor does it fail the transactions of the sign-in library', async () => {
    const { db, sql } = await fresh();
    const { transaction } = signInAdapter(db)({ user: { modelName: 'editor' } });
    const read = () => transaction((trx) => trx.findMany({ model: 'verification' }));
    for (let time = 0; time < 2 * PREPARED; time += 1) expect(await read()).toEqual([]);
    await sql('ALTER TABLE verification ALTER COLUMN value TYPE varchar');
    expect(await read()).toEqual([]);
  });
});

onServer(({ empty, fresh }) => {
  test.runIf(hasPgBouncer())('behind PgBouncer, the next session prepares its own', async () => {
    const address = new URL((await empty()).address ?? '');
    await migrateServer(address.href, MIGRATIONS);
    const bouncer = await startPgBouncer(address.searchParams.get('host') ?? '');
    onTestFinished(() => bouncer.stop());
    const pids = new Set<unknown>();
    // All call what they prepare alike, some of them over what is one connection to the server.
    for (const table of ['story', 'item', 'poll', 'feed']) {
      const store = await openServer(
        `postgresql://tester@127.0.0.1:${bouncer.port}${address.pathname}`,
        MIGRATIONS,
        1,
      );
      const sql = `SELECT pg_backend_pid() AS pid, count(*)::int AS count FROM ${table}`;
      for (let time = 0; time < 2 * PREPARED; time += 1) {
        const [row] = await store.db.$queryRawUnsafe<{ pid: number; count: number }[]>(sql);
        expect(row?.count).toBe(0);
        pids.add(row?.pid);
      }
      await store.close();
    }
    expect(pids.size).toBeLessThan(4);
  });

  test('a connection that has prepared many is replaced', async () => {
    const { db, pool } = await fresh();
    const pids = new Set<unknown>();
    for (let form = 1; form <= 450; form += 1) {
      for (let time = 0; time < PREPARED; time += 1) await db.$queryRawUnsafe(`SELECT ${form}`);
      if (form % 50 > 0) continue;
      const [row] = await db.$queryRawUnsafe<{ pid: number; count: number }[]>(
        'SELECT pg_backend_pid() AS pid, count(*)::int AS count FROM pg_prepared_statements',
      );
      pids.add(row?.pid);
      expect(row?.count).toBeLessThan(410);
    }
    // Others may have prepared some on the first before.
    expect([2, 3]).toContain(pids.size);
    expect(pool()?.total).toBe(1);
  });
});
