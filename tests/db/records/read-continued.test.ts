import { beforeAll, expect, test } from 'vitest';
import { descriptionAt } from '@/lib/agreement/record/record';
import { retireAgreement } from '@/lib/db/agreements/retire-agreement';
import { changeDescription } from '@/lib/db/descriptions/write-description';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readContinued } from '@/lib/db/records/read-continued';
import { readRecord } from '@/lib/db/records/read-record';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { addLongRecord, LONG } from '../../fixtures/records/long-record';
import { correction, note } from '../../fixtures/records/record';

const BY = { name: 'an editor' };

forEachEngine((engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await engine.fresh();
    await addLongRecord(database.db);
  });

  async function standing() {
    const record = await readRecord(database.db, LONG);
    if (!record) throw new Error(`there is no ${LONG}`);
    return record;
  }

  test('entries and corrections of later revisions are added to what is known', async () => {
    const { db } = database;
    const known = await standing();
    expect(await readContinued(db, known)).toEqual(known);
    const { revision } = known;
    const corrects = known.entries.at(-1)?.id ?? '';
    await addEntries(db, LONG, revision, [note({ title: 'One' }), note({ title: 'Two' })], BY);
    const withdrawal = correction(corrects, null);
    await addEntries(db, LONG, revision + 1, [withdrawal, note({ title: 'Three' })], BY);
    const now = await standing();
    expect(now.revision).toBe(revision + 2);
    expect(await readContinued(db, known)).toEqual(now);
  });

  test('what is known is no ground where its hash is another, or is not known', async () => {
    const { db } = database;
    const { hashes = [], ...known } = await standing();
    expect(await readContinued(db, known)).toBeNull();
    const forged = [...hashes.slice(0, -1), '4f2a'.repeat(16)];
    expect(await readContinued(db, { ...known, hashes: forged })).toBeNull();
    expect(await readContinued(db, { ...known, slug: 'not-there', hashes })).toBeNull();
    const ahead = { ...known, revision: known.revision + 1, hashes: [...hashes, forged[0] ?? ''] };
    expect(await readContinued(db, ahead)).toBeNull();
  });

  test('a description that has changed, and an agreement no longer followed, are read whole', async () => {
    const { db } = database;
    const known = await standing();
    const description = descriptionAt(known, known.revision);
    const renamed = { ...description, name: { en: 'Another name' } };
    expect(await changeDescription(db, LONG, known.revision, renamed, BY)).toMatchObject({
      result: 'recorded',
    });
    expect(await readContinued(db, known)).toBeNull();
    const described = await standing();
    expect(await readContinued(db, described)).toEqual(described);
    await retireAgreement(db, LONG, await anEditor(db, { role: 'admin' }));
    expect(await readContinued(db, described)).toBeNull();
    const retired = await standing();
    await addEntries(db, LONG, retired.revision, [note({ title: 'Four' })], BY);
    expect(await readContinued(db, retired)).toEqual(await standing());
  });
});
