import { beforeAll, expect, it } from 'vitest';
import { citationsOf } from '@/lib/agreement/entries/entry';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readRecord, readRecords } from '@/lib/db/records/read-record';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import * as given from '../../fixtures/records/record';

const { citation, description, recordOf } = given;

const EVERY_KIND = [
  given.status({
    occurredOn: '2025-12',
    named: 'Lunna House Agreement',
    signatories: ['One Minister', 'Another Minister'],
    background: true,
    priorities: ['ukraine'],
    strands: ['industry'],
    remark: 'the day was not read',
    titleLanguage: 'nb',
    titleTranslations: { en: 'The agreement is signed', nn: 'Avtala er signert' },
    citations: [
      citation({
        published: '2025-12-04',
        language: 'nb',
        quote: 'undertegnet',
        readAs: 'official',
      }),
      citation({ url: null, publisher: 'A newspaper', title: 'Signed', origin: 'PA Media' }),
    ],
  }),
  given.target(),
  given.target({ edtf: null, saidBy: [], occurredOn: '2025-22', milestone: 'ratification' }),
  given.form({ form: 'non-binding arrangement' }),
  given.note({ milestones: ['announced', 'signature'], occurredOn: '2025' }),
  given.check({ remark: 'no evidence either way' }),
];

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await fresh();
  });

  async function added(slug: string, entries = EVERY_KIND) {
    await addAgreement(
      store.db,
      { slug, description: description(), entries, feeds: [] },
      { name: 'an editor' },
    );
  }

  it('gives back every kind of entry, and the description, as they were put on the record', async () => {
    await added('round-trip');
    const record = await readRecord(store.db, 'round-trip');
    const recordedAt = record?.entries[0]?.recordedAt;
    expect(recordedAt).toBeInstanceOf(Date);
    const expected = recordOf([EVERY_KIND]);
    expect(record).toEqual({
      ...expected,
      slug: 'round-trip',
      firstRecordedAt: recordedAt,
      hashes: [expect.stringMatching(/^[0-9a-f]{64}$/)],
      entries: expected.entries.map((entry) => ({ ...entry, recordedAt })),
    });
  });

  it('gives back a correction and a withdrawal, and leaves what they correct as it was', async () => {
    await added('corrected', [given.note({ title: 'As first read' }), given.note(), given.check()]);
    await addEntries(
      store.db,
      'corrected',
      1,
      [
        given.correction('1-1', given.note({ title: 'As it reads' })),
        given.correction('1-2', null, 'a double'),
        given.correction('1-3', given.check({ lookedIn: 'elsewhere' })),
      ],
      { name: 'another editor' },
    );
    const record = await readRecord(store.db, 'corrected');
    expect(record?.entries.map(({ id }) => id)).toEqual(['1-1', '1-2', '1-3']);
    expect(record?.entries[0]).toMatchObject({ title: 'As first read', recordedBy: 'an editor' });
    expect(record?.corrections).toMatchObject([
      {
        id: '2-1',
        revision: 2,
        order: 1,
        recordedBy: 'another editor',
        ...given.correction('1-1', given.note({ title: 'As it reads' })),
      },
      { id: '2-2', corrects: '1-2', replacement: null, reason: 'a double' },
      { id: '2-3', corrects: '1-3', replacement: given.check({ lookedIn: 'elsewhere' }) },
    ]);
  });

  it.each(['0001-01-01', '2024-02-29', '2025-03-30', '2025-10-26', '2025-12-31'])(
    'keeps %s as the day of publication in any zone',
    async (published) => {
      const slug = `published-${published}`;
      await added(slug, [given.note({ citations: [citation({ published })] })]);
      const record = await readRecord(store.db, slug);
      expect(record?.entries.flatMap(citationsOf)).toEqual([citation({ published })]);
    },
  );

  it('knows no record of an agreement that is not there', async () => {
    expect(await readRecord(store.db, 'unheard-of')).toBeNull();
  });

  it('never mixes two revisions while entries are being added', async () => {
    await added('written-to', []);
    let writing = true;
    const writer = (async () => {
      for (let basedOn = 1; basedOn <= 20; basedOn += 1) {
        await addEntries(store.db, 'written-to', basedOn, [given.note(), given.note()], {
          name: 'an editor',
        });
      }
      writing = false;
    })();
    const seen: { revision: number; entries: number; citations: number }[] = [];
    while (writing) {
      const record = await readRecord(store.db, 'written-to');
      const { revision = 0, entries = [] } = record ?? {};
      seen.push({
        revision,
        entries: entries.length,
        citations: entries.flatMap(citationsOf).length,
      });
    }
    await writer;
    expect(seen.length).toBeGreaterThan(1);
    for (const { revision, entries, citations } of seen) {
      expect([entries, citations]).toEqual([2 * (revision - 1), 2 * (revision - 1)]);
    }
  });

  it('throws, naming the entry, where its row is no fact', async () => {
    const address = 'https://not_a_host/';
    await added('spoilt-entry', [
      given.note(),
      { ...given.note(), citations: [{ ...citation(), url: address }] },
    ]);
    await expect(readRecord(store.db, 'spoilt-entry')).rejects.toThrow('entry 1-2 of spoilt-entry');
  });

  it('throws, naming the party, where its row is no fact', async () => {
    const parties = description().parties.map((party) => ({
      ...party,
      officialHosts: ['no host'],
    }));
    const spoilt = { ...description(), parties };
    await addAgreement(
      store.db,
      { slug: 'spoilt-party', description: spoilt, entries: [], feeds: [] },
      { name: 'an editor' },
    );
    await expect(readRecord(store.db, 'spoilt-party')).rejects.toThrow(
      'GB of spoilt-party from revision 1',
    );
  });

  it('reads all agreements in the order in which they were added, each with its own rows', async () => {
    const { db } = await fresh();
    for (const [index, slug] of ['second-to-none', 'a-second', 'third'].entries()) {
      const entries = Array.from({ length: index }, () => given.note());
      await addAgreement(
        db,
        { slug, description: description(), entries, feeds: [] },
        { name: 'an editor' },
      );
    }
    const records = await readRecords(db);
    expect(records.map(({ slug, entries }) => [slug, entries.length])).toEqual([
      ['second-to-none', 0],
      ['a-second', 1],
      ['third', 2],
    ]);
    expect(records[2]).toEqual(await readRecord(db, 'third'));
  });

  it('reads back a title of which nothing can be seen, as it was recorded before such were refused', async () => {
    const blank = await fresh();
    const agreement = {
      slug: 'blank',
      description: description(),
      entries: [given.note({ title: '\u200b' })],
      feeds: [],
    };
    await addAgreement(blank.db, agreement, { name: 'an editor' });
    expect((await readRecord(blank.db, 'blank'))?.entries[0]).toMatchObject({ title: '\u200b' });
  });
});
