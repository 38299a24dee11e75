import { describe, expect, test, vi } from 'vitest';
import { forEachEngine, type TestDatabase } from '../fixtures/databases';
import { inOne, raise, UK_NORWAY } from '../fixtures/raw-sql';

forEachEngine((engine) => {
  describe('whoever listens', () => {
    test('hears of every revision once it is committed, and of none that is undone', async () => {
      const database = await engine.fresh();
      const heard: string[] = [];
      await database.listen(
        (slug, revision) => heard.push(`${slug} ${revision}`),
        () => heard.push('gap'),
      );
      await inOne(database, UK_NORWAY);
      await expect(inOne(database, [...raise(1, 2), 'SELECT 1 / 0'])).rejects.toThrow();
      await database.sql(`SELECT pg_notify('revision', 'something else')`);
      await inOne(database, raise(1, 2));
      await vi.waitFor(() => expect(heard).toEqual(['uk-norway 1', 'uk-norway 2']));
    });

    test.runIf(engine.name === 'server')(
      'is told when the connection is lost and when it is there again',
      async () => {
        const database = await engine.fresh();
        const heard: string[] = [];
        await inOne(database, UK_NORWAY);
        await database.listen(
          (slug, revision) => heard.push(`${slug} ${revision}`),
          () => heard.push('gap'),
          () => heard.push('restored'),
        );
        await database.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query = 'LISTEN revision'`);
        await vi.waitFor(() => expect(heard).toEqual(['gap', 'restored']), { timeout: 10_000 });
        await inOne(database, raise(1, 2));
        await vi.waitFor(() => expect(heard).toEqual(['gap', 'restored', 'uk-norway 2']));
      },
    );
  });

  describe('a transaction', () => {
    const addNote = async ({ db }: TestDatabase, sayNothing: boolean) =>
      db.$transaction(async (tx) => {
        const { id } = await tx.agreement.create({ data: { slug: 'uk-norway', revision: 1 } });
        if (sayNothing) await tx.$executeRaw`SELECT 1 / 0`.catch(() => {});
        else
          await tx.revision.create({ data: { agreementId: id, number: 1, recordedBy: 'a test' } });
      });

    test('that a deferred constraint refuses at its end rejects with the refusal, and is undone', async () => {
      const { db } = await engine.fresh();
      const unrecorded = db.$transaction([
        db.agreement.create({ data: { slug: 'uk-norway', revision: 1 } }),
      ]);
      await expect(unrecorded).rejects.toThrow('revision 1 of uk-norway was not recorded');
      expect(await db.agreement.count()).toBe(0);
    });

    test('in which a statement failed is not acknowledged', async () => {
      const database = await engine.fresh();
      await expect(addNote(database, true)).rejects.toThrow();
      expect(await database.db.agreement.count()).toBe(0);
      await addNote(database, false);
      expect(await database.db.agreement.count()).toBe(1);
    });

    test('has the isolation level it asks for, and the next one does not', async () => {
      const { db } = await engine.fresh();
      const level = db.$queryRaw`SHOW transaction_isolation`;
      expect(await db.$transaction([level], { isolationLevel: 'Serializable' })).toEqual([
        [{ transaction_isolation: 'serializable' }],
      ]);
      expect(await db.$transaction([level])).toEqual([
        [{ transaction_isolation: 'read committed' }],
      ]);
    });

    test('that is recorded now is given back as that instant', async () => {
      const database = await engine.fresh();
      await addNote(database, false);
      const { recordedAt } = await database.db.revision.findFirstOrThrow();
      const [row] = await database.sql(
        `SELECT extract(epoch FROM date_trunc('milliseconds', recorded_at)) * 1000 AS instant FROM revision`,
      );
      expect(recordedAt.getTime()).toBe(Number(row?.['instant']));
    });
  });
});
