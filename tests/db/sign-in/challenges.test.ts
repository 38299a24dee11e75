import { expect, test } from 'vitest';
import { sha256 } from '@/lib/db/editors/sha256';
import { takeChallenge } from '@/lib/db/sign-in/challenges';
import { forEachEngine } from '../../fixtures/databases/databases';

forEachEngine((engine) => {
  test('of one network 60 challenges are given in five minutes, and then it waits', async () => {
    const { db } = await engine.fresh();
    for (let time = 0; time < 60; time += 1) {
      expect(await takeChallenge(db, '192.0.2.1')).toBeNull();
    }
    const seconds = await takeChallenge(db, '192.0.2.1');
    expect(Math.abs((seconds ?? 0) - 200)).toBeLessThanOrEqual(100);
    expect(await takeChallenge(db, '192.0.2.2')).toBeNull();
    expect(await db.attempt.count()).toBe(2);
  });

  test('challenges that have expired are deleted when another is asked for', async () => {
    const { db, sql } = await engine.fresh();
    for (const [id, lasts] of [
      ['old', '-1 second'],
      ['new', '5 minutes'],
    ]) {
      await sql(
        `INSERT INTO verification (id, identifier_hash, value, expires_at) VALUES ($1, $2, '', now() + $3::interval)`,
        [id, sha256(String(id)), lasts],
      );
    }
    await takeChallenge(db, '192.0.2.1');
    expect(await db.verification.findMany({ select: { id: true } })).toEqual([{ id: 'new' }]);
  });
});
