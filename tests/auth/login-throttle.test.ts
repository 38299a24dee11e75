import { describe, expect, test } from 'vitest';
import { beginAttemptAt } from '@/lib/auth/login-throttle';
import { noteNetwork } from '@/lib/db/sign-in/known-networks';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { anEditor } from '../fixtures/databases/editors';

const AT_HOME = '2001:db8:1:2::7';
const ELSEWHERE = '198.51.100.7';

/** Guesses wrongly from many networks, twice from each, waiting for no wait. */
async function attack({ db }: TestDatabase, email: string): Promise<void> {
  for (let network = 1; network <= 15; network += 1) {
    await db.attempt.deleteMany({ where: { key: { startsWith: 'turn' } } });
    await beginAttemptAt(db, 'password', `203.0.113.${network}`, email);
  }
}

forEachEngine((engine) => {
  describe('while somebody guesses an editor’s password from many networks', () => {
    test('the editor comes in from a network where they signed in before', async () => {
      const database = await engine.fresh();
      const { db } = database;
      const { editorId, email } = await anEditor(db);
      await noteNetwork(db, editorId, '2001:db8:1:2::/64');
      await attack(database, email);
      const { throttle } = await beginAttemptAt(db, 'password', AT_HOME, email);
      expect(throttle).toEqual({ result: 'go on' });
    });

    test('whoever comes from a network that is new to the account waits', async () => {
      const database = await engine.fresh();
      const { email } = await anEditor(database.db);
      await attack(database, email);
      const { throttle } = await beginAttemptAt(database.db, 'password', ELSEWHERE, email);
      expect(throttle.result).toBe('wait');
    });

    test('a network that one editor has used is new to another’s account', async () => {
      const database = await engine.fresh();
      const { db } = database;
      const [ada, grace] = [await anEditor(db), await anEditor(db, { name: 'Grace' })];
      await noteNetwork(db, grace.editorId, ELSEWHERE);
      await attack(database, ada.email);
      expect((await beginAttemptAt(db, 'password', ELSEWHERE, ada.email)).throttle.result).toBe(
        'wait',
      );
    });

    test('the editor’s success at home gives whoever guesses no more tries', async () => {
      const database = await engine.fresh();
      const { db } = database;
      const { editorId, email } = await anEditor(db);
      await noteNetwork(db, editorId, '2001:db8:1:2::/64');
      await attack(database, email);
      await (await beginAttemptAt(db, 'password', AT_HOME, email)).wasRight();
      expect((await beginAttemptAt(db, 'password', ELSEWHERE, email)).throttle.result).toBe('wait');
    });
  });

  test('from a known network failures are counted by the network', async () => {
    const { db } = await engine.fresh();
    const { editorId, email } = await anEditor(db);
    await noteNetwork(db, editorId, ELSEWHERE);
    for (let time = 1; time <= 19; time += 1) {
      expect((await beginAttemptAt(db, 'password', ELSEWHERE, email)).throttle.result).toBe(
        'go on',
      );
    }
    await beginAttemptAt(db, 'password', ELSEWHERE, email);
    expect((await beginAttemptAt(db, 'password', ELSEWHERE, email)).throttle.result).toBe('wait');
  });

  test('a network that is noted twice at the same time is known once', async () => {
    const { db } = await engine.fresh();
    const { editorId } = await anEditor(db);
    await Promise.all([1, 2, 3].map(() => noteNetwork(db, editorId, ELSEWHERE)));
    expect(await db.knownNetwork.count()).toBe(1);
  });
});
