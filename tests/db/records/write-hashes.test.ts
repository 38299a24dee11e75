import { beforeAll, describe, expect, test } from 'vitest';
import { hashAt } from '@/lib/agreement/record/revision-hash';
import { wholeRecord } from '@/lib/agreement/record/whole-record';
import { addEntries } from '@/lib/db/entries/write-entries';
import { migrate } from '@/lib/db/migrations/migrate';
import { readMigrations } from '@/lib/db/migrations/migration';
import { readHistory } from '@/lib/db/records/read-history';
import { readRecord } from '@/lib/db/records/read-record';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { writeMissingHashes } from '@/lib/db/records/write-hashes';
import { toRecordDocument } from '@/lib/formats/record-document';
import { verifyRecord } from '@/lib/formats/verify-record';
import type { PrismaClient } from '@/prisma/client/client';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { inOne, insert, refusal, UK_NORWAY } from '../../fixtures/databases/raw-sql';
import { addLongRecord, LONG } from '../../fixtures/records/long-record';
import * as given from '../../fixtures/records/record';

const MIGRATIONS = await readMigrations('prisma/migrations');

async function verified(db: PrismaClient, slug: string) {
  const [record, history] = [await readRecord(db, slug), await readHistory(db, slug)];
  if (!record || !history) throw new Error(`there is no ${slug}`);
  const document = toRecordDocument(wholeRecord(record, history), 'https://agreements.example');
  return verifyRecord(JSON.parse(JSON.stringify(document)), null);
}

forEachEngine((engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await engine.fresh();
    await addLongRecord(database.db);
  });

  test('whatever writes a revision writes its hash, and the whole history is proven', async () => {
    expect(await verified(database.db, LONG)).toMatchObject({
      result: 'proven',
      revisions: 9,
    });
  });

  test('a further revision goes on from the hash of the one before', async () => {
    const { db } = database;
    const before = await readRecord(db, LONG);
    await addEntries(db, LONG, 9, [given.note({ title: 'One more' })], { name: 'an editor' });
    const after = await readRecord(db, LONG);
    expect(after?.hashes?.slice(0, -1)).toEqual(before?.hashes);
    expect(after?.hashes).toHaveLength(10);
    expect(await verified(db, LONG)).toMatchObject({ result: 'proven', revisions: 10 });
  });

  test('a hash that is there stays', async () => {
    const refused = { code: 'RF001', by: 'revision_hash_stays' };
    const other = '4f2a'.repeat(16);
    expect(await refusal(database, [`UPDATE revision_hash SET hash = '${other}'`])).toEqual(
      refused,
    );
    expect(await refusal(database, ['UPDATE revision_hash SET hash = NULL'])).toEqual(refused);
    expect(await refusal(database, ['DELETE FROM revision_hash'])).toEqual(refused);
    expect(await refusal(database, ['TRUNCATE revision_hash'])).toMatchObject({ code: 'RF001' });
  });

  test('what an earlier program leaves without a hash gets it with the next revision', async () => {
    const other = await engine.fresh();
    const { db } = other;
    await inOne(other, UK_NORWAY);
    expect((await readRecord(db, 'uk-norway'))?.hashes).toBeUndefined();
    await addAgreement(
      db,
      { slug: 'another', description: given.description(), entries: [], feeds: [] },
      { name: 'an editor' },
    );
    expect(await verified(db, 'uk-norway')).toMatchObject({ result: 'proven', revisions: 1 });
    expect(await verified(db, 'another')).toMatchObject({ result: 'proven', revisions: 1 });
  });

  test('three that start at once on what an earlier program left end with every hash, none with an error', async () => {
    const other = await engine.fresh();
    await inOne(other, UK_NORWAY);
    for (let number = 2; number <= 60; number += 1) {
      await inOne(other, [
        insert('agreement', { slug: `agreement-${number}`, revision: 1 }),
        insert('revision', { agreement_id: number, number: 1, recorded_by: 'the seed' }),
        insert('outline', {
          agreement_id: number,
          from_revision: 1,
          name: { en: `Agreement ${number}` },
          headline: 'signature',
          aims: [],
        }),
        insert('milestone', {
          agreement_id: number,
          from_revision: 1,
          position: 0,
          slug: 'signature',
          title: { en: 'Signature' },
          place: 'always',
        }),
      ]);
    }
    await Promise.all([1, 2, 3].map(() => writeMissingHashes(other.db)));
    const left = 'SELECT count(*)::integer AS left FROM revision_hash WHERE hash IS NULL';
    expect(await other.sql(left)).toEqual([{ left: 0 }]);
    expect(await verified(other.db, 'uk-norway')).toMatchObject({ result: 'proven' });
  });

  describe('a record of an earlier release', () => {
    test('gets its hashes after the upgrade', async () => {
      const { session, open } = await engine.empty();
      const earlier = MIGRATIONS.filter(({ name }) => name < '20261129210000');
      await migrate(session, earlier);
      for (const statement of ['BEGIN', ...UK_NORWAY, 'COMMIT']) await session.run(statement);
      await migrate(session, MIGRATIONS);
      const { db } = await open();
      await writeMissingHashes(db);
      const record = await readRecord(db, 'uk-norway');
      expect(record && hashAt(record, 1)).toMatch(/^[0-9a-f]{64}$/);
      expect(await verified(db, 'uk-norway')).toMatchObject({ result: 'proven', revisions: 1 });
    });
  });
});
