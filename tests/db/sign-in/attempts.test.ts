import { describe, expect, test } from 'vitest';
import { countAttempt, succeeded, type Tried, waitAfter } from '@/lib/db/sign-in/attempts';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';

const ACCOUNT: Tried = { key: 'password of ada@example.org', free: 5 };
const NETWORK: Tried = { key: 'password from 192.0.2.1', free: 20 };

const FAILURES = { key: { startsWith: 'failures' } };

/** Lets every wait be over, as if its time had passed. */
async function waitingIsOver({ db }: TestDatabase): Promise<void> {
  await db.attempt.deleteMany({ where: { key: { startsWith: 'turn' } } });
}

/** Fails so often that the wait lasts longer than any test. */
async function failOften(database: TestDatabase, tried: readonly Tried[]): Promise<void> {
  for (let time = 0; time < 30; time += 1) {
    await waitingIsOver(database);
    await countAttempt(database.db, tried);
  }
}

test.each([
  [1, 0],
  [4, 0],
  [5, 2],
  [6, 4],
  [7, 8],
  [8, 16],
  [13, 512],
  [14, 900],
  [100, 900],
])('after %d failures at an account the next try waits %d seconds', (failures, seconds) => {
  expect(waitAfter(failures, 5)).toBe(seconds);
});

forEachEngine((engine) => {
  describe('who fails', () => {
    test('may go on at once after four failures', async () => {
      const { db } = await engine.fresh();
      for (let time = 0; time < 5; time += 1) {
        expect(await countAttempt(db, [ACCOUNT])).toEqual({ result: 'go on' });
      }
    });

    test('is told how long to wait, to be noted once', async () => {
      const database = await engine.fresh();
      await failOften(database, [ACCOUNT]);
      const throttle = await countAttempt(database.db, [ACCOUNT]);
      expect(throttle).toMatchObject({ result: 'wait', first: true });
      if (throttle.result === 'wait')
        expect(Math.abs(throttle.seconds - 850)).toBeLessThanOrEqual(50);
      expect(await countAttempt(database.db, [ACCOUNT])).toMatchObject({ first: false });
    });

    test('is not counted while waiting', async () => {
      const database = await engine.fresh();
      await failOften(database, [ACCOUNT]);
      const before = await database.db.attempt.findMany({ where: FAILURES });
      await countAttempt(database.db, [ACCOUNT]);
      expect(await database.db.attempt.findMany({ where: FAILURES })).toEqual(before);
    });

    test('gets one turn in all by trying many at the same time', async () => {
      const database = await engine.fresh();
      await failOften(database, [ACCOUNT]);
      await waitingIsOver(database);
      const many = Array.from({ length: 20 }, () => countAttempt(database.db, [ACCOUNT]));
      const went = (await Promise.all(many)).filter(({ result }) => result === 'go on');
      expect(went).toHaveLength(1);
    });

    test('waits at every instance on the database, which does not learn what was typed', async () => {
      const database = await engine.fresh();
      await failOften(database, [ACCOUNT]);
      const keys = (await database.db.attempt.findMany()).map(({ key }) => key);
      expect(keys).toHaveLength(2);
      for (const key of keys) expect(key).toMatch(/^(failures|turn):[0-9a-f]{64}$/);
    });

    test('from one network at many accounts is slowed down as well', async () => {
      const database = await engine.fresh();
      await failOften(database, [NETWORK]);
      const other = { key: 'password of grace@example.org', free: 5 };
      expect(await countAttempt(database.db, [other, NETWORK])).toMatchObject({ result: 'wait' });
      expect(await countAttempt(database.db, [other])).toEqual({ result: 'go on' });
    });
  });

  describe('who succeeds', () => {
    test('is forgiven all failures at the account', async () => {
      const database = await engine.fresh();
      const { db } = database;
      await failOften(database, [ACCOUNT]);
      await succeeded(db, ACCOUNT, 'all failures');
      for (let time = 0; time < 5; time += 1) {
        expect(await countAttempt(db, [ACCOUNT])).toEqual({ result: 'go on' });
      }
    });

    test('does not thereby forgive the failures of the network', async () => {
      const database = await engine.fresh();
      await failOften(database, [NETWORK]);
      await waitingIsOver(database);
      await countAttempt(database.db, [NETWORK]);
      await succeeded(database.db, NETWORK, 'this attempt');
      expect((await countAttempt(database.db, [NETWORK])).result).toBe('wait');
    });
  });
});
