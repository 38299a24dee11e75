import { beforeAll, expect, it } from 'vitest';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readRevision, readRevisions, readRevisionTimes } from '@/lib/db/records/read-revision';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { description, note } from '../../fixtures/records/record';

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await fresh();
    for (const slug of ['once-written', 'twice-written']) {
      const agreement = { slug, description: description(), entries: [], feeds: [] };
      await addAgreement(store.db, agreement, { name: 'an editor' });
    }
    await addEntries(store.db, 'twice-written', 1, [note()], { name: 'an editor' });
  });

  it('tells the revision that an agreement has come to', async () => {
    expect(await readRevision(store.db, 'once-written')).toBe(1);
    expect(await readRevision(store.db, 'twice-written')).toBe(2);
  });

  it('knows no revision of an agreement that is not there', async () => {
    expect(await readRevision(store.db, 'unheard-of')).toBeNull();
  });

  it('tells how far all agreements have come', async () => {
    expect([...(await readRevisions(store.db))]).toEqual([
      ['once-written', { revision: 1, translations: 0 }],
      ['twice-written', { revision: 2, translations: 0 }],
    ]);
  });

  it('tells when every agreement came to its current revision', async () => {
    const times = await readRevisionTimes(store.db);
    const rows = await store.sql(
      `SELECT slug, max(recorded_at) AS latest FROM revision
       JOIN agreement ON agreement_id = agreement.id GROUP BY slug ORDER BY slug`,
    );
    expect([...times.keys()]).toEqual(['once-written', 'twice-written']);
    expect([...times.values()].map(Number)).toEqual(
      rows.map(({ latest }) => Math.trunc(Number(latest))),
    );
  });
});
