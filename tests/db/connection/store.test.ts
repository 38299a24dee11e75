import { describe, expect, test, vi } from 'vitest';
import { forEachEngine } from '../../fixtures/databases/databases';
import { aListener } from '../../fixtures/databases/listener';
import { inOne, raise, UK_NORWAY } from '../../fixtures/databases/raw-sql';

forEachEngine((engine) => {
  describe('whoever listens', () => {
    test('hears of every revision once it is committed, and of none that is undone', async () => {
      const database = await engine.fresh();
      const { heard, listener } = aListener();
      await database.listen(listener);
      await inOne(database, UK_NORWAY);
      await expect(inOne(database, [...raise(1, 2), 'SELECT 1 / 0'])).rejects.toMatchObject({
        code: '22012',
      });
      await database.sql(`SELECT pg_notify('revision', 'something else')`);
      await inOne(database, raise(1, 2));
      await vi.waitFor(() => expect(heard).toEqual(['uk-norway 1', 'uk-norway 2']));
    });
  });

  describe('a transaction', () => {
    test('that a deferred constraint refuses at its end rejects with the refusal, and is undone', async () => {
      const { db } = await engine.fresh();
      const agreement = db.agreement.create({ data: { slug: 'uk-norway', revision: 1 } });
      const refused = 'revision 1 of uk-norway was not recorded';
      await expect(db.$transaction([agreement])).rejects.toThrow(refused);
      expect(await db.agreement.count()).toBe(0);
    });

    test('in which a statement failed is undone and not acknowledged, though the writer took no notice', async () => {
      const { db } = await engine.fresh();
      const heedless = db.$transaction(async (tx) => {
        await tx.story.create({ data: {} });
        await tx.$executeRaw`SELECT 1 / 0`.catch(() => {});
      });
      await expect(heedless).rejects.toThrow('division by zero');
      expect(await db.story.count()).toBe(0);
    });

    test('has the isolation level it asks for, and the next one does not', async () => {
      const { db } = await engine.fresh();
      const levelIn = (tx: Pick<typeof db, '$queryRaw'>) =>
        tx.$queryRaw`SHOW transaction_isolation`;
      expect(await db.$transaction(levelIn, { isolationLevel: 'Serializable' })).toEqual([
        { transaction_isolation: 'serializable' },
      ]);
      expect(await db.$transaction(levelIn)).toEqual([{ transaction_isolation: 'read committed' }]);
    });

    test('that is recorded now is given back as that instant', async () => {
      const database = await engine.fresh();
      await inOne(database, UK_NORWAY);
      const { recordedAt } = await database.db.revision.findFirstOrThrow();
      const [row] = await database.sql(
        `SELECT extract(epoch FROM date_trunc('milliseconds', recorded_at)) * 1000 AS instant FROM revision`,
      );
      expect(recordedAt.getTime()).toBe(Number(row?.['instant']));
    });
  });
});
