import { beforeAll, expect, it } from 'vitest';
import { readRecord } from '@/lib/db/records/read-record';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { check, citation, description, note } from '../../fixtures/records/record';

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await fresh();
  });

  function agreement(slug: string, entries = [note()]) {
    return { slug, description: description(), entries, feeds: [] };
  }

  it('begins an agreement with revision 1, its entries numbered in it', async () => {
    const two = [note(), note()];
    expect(await addAgreement(store.db, agreement('begun', two), { name: 'an editor' })).toEqual({
      result: 'recorded',
      revision: 1,
      ids: ['1-1', '1-2'],
    });
  });

  it('leaves an agreement that is already there as it is', async () => {
    await addAgreement(store.db, agreement('there'), { name: 'an editor' });
    const other = agreement('there', [note({ title: 'Another' })]);
    expect(await addAgreement(store.db, other, { name: 'an editor' })).toEqual({
      result: 'already there',
    });
    const record = await readRecord(store.db, 'there');
    expect(record?.entries).toMatchObject([{ id: '1-1', title: 'The ministers meet' }]);
  });

  it('adds an agreement once where two add it at the same time', async () => {
    const outcomes = await Promise.all([
      addAgreement(store.db, agreement('raced'), { name: 'an editor' }),
      addAgreement(store.db, agreement('raced'), { name: 'another editor' }),
    ]);
    expect(outcomes.map(({ result }) => result).sort()).toEqual(['already there', 'recorded']);
  });

  it('refuses an agreement whose entries name what its description lacks', async () => {
    const unknown = agreement('naming', [note({ milestones: ['ceasefire'] })]);
    expect(await addAgreement(store.db, unknown, { name: 'an editor' })).toEqual({
      result: 'refused',
      problems: [
        {
          path: ['naming', 'entries', 0, 'milestones'],
          message: 'ceasefire is no milestone of this agreement',
        },
      ],
    });
    expect(await readRecord(store.db, 'naming')).toBeNull();
  });

  it('keeps one row for a source that several entries cite in every detail the same', async () => {
    const page = citation({ url: 'https://press.example.com/shared', published: '2025-05-09' });
    const unlike = [
      page,
      { ...page, quote: 'another use of it' },
      citation({ url: page.url }),
      citation({ url: null, publisher: 'A newspaper', title: 'Shared' }),
      citation({ url: null, publisher: 'A newspaper', title: 'Shared', origin: 'NTB' }),
    ];
    const entries = unlike.map((cited) => note({ citations: [cited] }));
    await addAgreement(store.db, agreement('sharing', entries), { name: 'an editor' });
    await addAgreement(store.db, agreement('sharing-too', entries), { name: 'an editor' });
    const rows = await store.sql(
      `SELECT url FROM source WHERE url LIKE '%/shared' OR title = 'Shared' ORDER BY id`,
    );
    expect(rows).toHaveLength(3);
    const record = await readRecord(store.db, 'sharing-too');
    expect(record?.entries).toMatchObject(unlike.map((cited) => ({ citations: [cited] })));
  });

  it('takes thousands of entries at once', async () => {
    const many = Array.from({ length: 1_500 }, (_, index) =>
      note({
        title: `News ${index}`,
        citations: [citation({ url: `https://press.example.com/many/${index}` })],
      }),
    );
    const outcome = await addAgreement(
      store.db,
      { ...agreement('many'), entries: [...many, check()] },
      { name: 'an editor' },
    );
    expect(outcome).toMatchObject({ result: 'recorded', revision: 1 });
    const record = await readRecord(store.db, 'many');
    expect(record?.entries).toHaveLength(1_501);
    expect(record?.entries[1_499]).toMatchObject({
      id: '1-1500',
      title: 'News 1499',
      citations: [{ url: 'https://press.example.com/many/1499' }],
    });
  });
});
