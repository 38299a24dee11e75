import { expect, test } from 'vitest';
import { inTransaction } from '@/lib/db/connection/write-transaction';
import { onServer } from '../../fixtures/databases/databases';

onServer((engine) => {
  test('of two transactions that wait for each other, the one that the database ends is done anew', async () => {
    const { db } = await engine.fresh();
    const [first, second] = [
      await db.story.create({ data: {} }),
      await db.story.create({ data: {} }),
    ];
    let begun = 0;
    let both = () => {};
    const bothHaveBegun = new Promise<void>((resolve) => {
      both = resolve;
    });
    const locking = (ids: readonly number[]) =>
      inTransaction(db, async (tx) => {
        for (const id of ids) {
          await tx.$executeRaw`SELECT FROM story WHERE id = ${id} FOR UPDATE`;
          begun += 1;
          if (begun === 2) both();
          await bothHaveBegun;
        }
        return ids;
      });
    const [one, other] = [
      [first.id, second.id],
      [second.id, first.id],
    ];
    expect(await Promise.all([locking(one), locking(other)])).toEqual([one, other]);
    // Two rows each, and again those of the one that was ended.
    expect(begun).toBeGreaterThan(4);
  });
});
