import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { keyUseOf } from '@/lib/auth/api-key';
import { beginAttemptAt } from '@/lib/auth/login-throttle';
import { databaseFault } from '@/lib/db/connection/database-fault';
import { runtime } from '@/lib/process/runtime';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { aKey, anEditor } from '../fixtures/databases/editors';

forEachEngine((engine) => {
  /** Has every query to a table fail, as a lost connection does. */
  async function lose(database: TestDatabase, table: string): Promise<() => Promise<unknown>> {
    await database.sql(`ALTER TABLE ${table} RENAME TO ${table}_away`);
    await database.sql(`CREATE FUNCTION away_${table}() RETURNS SETOF ${table}_away LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'connection failure' USING ERRCODE = '08006'; END $$`);
    await database.sql(`CREATE VIEW ${table} AS SELECT * FROM away_${table}()`);
    // Without it a view of this kind takes no UPDATE, which is told before anything is looked for.
    await database.sql(`CREATE FUNCTION update_of_${table}() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RETURN NULL; END $$`);
    await database.sql(`CREATE TRIGGER update_away INSTEAD OF UPDATE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION update_of_${table}()`);
    return async () => {
      await database.sql(`DROP VIEW ${table}`);
      await database.sql(`DROP FUNCTION away_${table}(), update_of_${table}()`);
      await database.sql(`ALTER TABLE ${table}_away RENAME TO ${table}`);
    };
  }

  test('a valid key is not called none while the database is away, and is no guess', async () => {
    const database = await engine.fresh();
    const { db } = database;
    runtime.store = database;
    onTestFinished(() => {
      delete runtime.store;
      delete runtime.auth;
    });
    const { editorId } = await anEditor(db);
    const key = await aKey(db, editorId, ['entries']);
    const request = new Request('http://localhost/api/v1/agreements', {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(await keyUseOf(request)).toMatchObject({ result: 'holder' });
    const bringBack = await lose(database, 'api_key');
    const failure = await keyUseOf(request).catch(databaseFault);
    expect(failure).toBe('unreachable');
    await bringBack();
    expect(await db.attempt.count()).toBe(0);
    expect(await keyUseOf(request)).toMatchObject({ result: 'holder' });
  });

  test('an attempt that the database could not judge is taken back', async () => {
    const { db } = await engine.fresh();
    const [address, account] = ['192.0.2.7', `${randomUUID()}@example.org`];
    const points = async () => (await db.attempt.findMany()).map((one) => one.points);
    const { judged } = await beginAttemptAt(db, 'password', address, account);
    expect(await points()).toEqual([1, 1]);
    const lost = Object.assign(new Error('connection failure'), { code: '08006' });
    await expect(judged(() => Promise.reject(lost))).rejects.toBe(lost);
    expect(await points()).toEqual([0, 0]);
    const bug = new Error('a bug');
    const other = await beginAttemptAt(db, 'password', address, account);
    await expect(other.judged(() => Promise.reject(bug))).rejects.toBe(bug);
    expect(await points()).toEqual([1, 1]);
  });
});
