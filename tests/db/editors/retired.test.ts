import { beforeAll, expect, it } from 'vitest';
import { descriptionAt } from '@/lib/agreement/record/record';
import { changeDescription } from '@/lib/db/descriptions/write-description';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readRecord } from '@/lib/db/records/read-record';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { addFurther } from '@/lib/db/records/write-further';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { inOne, insert, refusal, UK_NORWAY } from '../../fixtures/databases/raw-sql';
import {
  citation,
  correction,
  description,
  milestone,
  note,
  target,
} from '../../fixtures/records/record';

const BY = { name: 'an editor' };
const FIRST = description();
const [GB, NO] = FIRST.parties;
const [UKRAINE] = FIRST.priorities;
const [INDUSTRY] = FIRST.strands;
if (!GB || !NO || !UKRAINE || !INDUSTRY) throw new Error('the fixture has changed');

const RETIRED = description({
  parties: [GB, { ...NO, retired: true }],
  priorities: [{ ...UKRAINE, retired: true }],
  strands: [{ ...INDUSTRY, retired: true }],
  milestones: [...FIRST.milestones.slice(0, 2), milestone('ratification', { retired: true })],
});
const NAMING = [
  { what: 'milestone', entry: note({ milestones: ['ratification'] }), path: ['milestones'] },
  { what: 'priority', entry: note({ priorities: ['ukraine'] }), path: ['priorities'] },
  { what: 'strand', entry: note({ strands: ['industry'] }), path: ['strands'] },
  {
    what: 'party',
    entry: target({ saidBy: ['NO'], citations: [citation()] }),
    path: ['saidBy'],
  },
  {
    what: 'party',
    entry: note({ citations: [citation({ voice: ['NO'] })] }),
    path: ['citations', 0, 'voice'],
  },
];

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await fresh();
  });

  async function retired(slug: string) {
    const entries = NAMING.map(({ entry }) => entry);
    await addAgreement(store.db, { slug, description: FIRST, entries, feeds: [] }, BY);
    return changeDescription(store.db, slug, 1, RETIRED, BY);
  }

  it('retires what entries name, and an old revision reads as it did', async () => {
    expect(await retired('retiring')).toMatchObject({ result: 'recorded', revision: 2 });
    const record = await readRecord(store.db, 'retiring');
    expect(record && descriptionAt(record, 1)).toEqual(FIRST);
    expect(record && descriptionAt(record, 2)).toEqual(RETIRED);
    expect(record?.entries).toHaveLength(NAMING.length);
    expect(await changeDescription(store.db, 'retiring', 2, FIRST, BY)).toMatchObject({
      result: 'recorded',
      revision: 3,
    });
  });

  it.each(NAMING)('refuses a new entry that names a retired $what in $path', async (row) => {
    const slug = `refusing-${row.path.join('-').toLowerCase()}`;
    await retired(slug);
    const outcome = await addEntries(store.db, slug, 2, [row.entry], BY);
    expect(outcome).toMatchObject({ result: 'refused', problems: [{ path: [0, ...row.path] }] });
    const told = outcome.result === 'refused' ? outcome.problems[0]?.message : '';
    expect(told).toContain(`is a ${row.what} that is no longer tracked`);
  });

  it('takes entries brought from elsewhere on what they were named by before it was retired there', async () => {
    const slug = 'bringing';
    await addAgreement(store.db, { slug, description: FIRST, entries: [], feeds: [] }, BY);
    const contents = NAMING.map(({ entry }) => entry);
    const sources = { feeds: [], watchedWords: [] };
    const further = { known: 0, contents, description: RETIRED, ...sources };
    expect(await addFurther(store.db, slug, 1, further, BY)).toMatchObject({
      result: 'recorded',
      revision: 2,
    });
    expect(await addFurther(store.db, slug, 2, further, BY)).toMatchObject({ result: 'refused' });
  });

  it('lets a correction of an old entry name what is retired', async () => {
    await retired('correcting');
    const corrections = NAMING.map(({ entry }, index) => correction(`1-${index + 1}`, entry));
    expect(await addEntries(store.db, 'correcting', 2, corrections, BY)).toMatchObject({
      result: 'recorded',
      revision: 3,
    });
  });
});

const NEXT = [
  'UPDATE agreement SET revision = 2',
  insert('revision', { agreement_id: 1, number: 2, recorded_by: 'a writer' }),
];
const ended = (table: string, name: string) =>
  `UPDATE ${table} SET until_revision = 2 WHERE ${table === 'party' ? 'code' : 'slug'} = '${name}'`;
const reopened = (table: string, columns: Record<string, string | number | boolean>) =>
  insert(table, { agreement_id: 1, from_revision: 2, position: 0, ...columns, retired: true });
const LATER = [
  'UPDATE agreement SET revision = 3',
  insert('revision', { agreement_id: 1, number: 3, recorded_by: 'a writer' }),
];
const named = (revision: number) =>
  insert('entry', {
    agreement_id: 1,
    revision,
    order: 1,
    kind: 'target',
    content_kind: 'target',
    occurred_on: '2025-03-01',
    milestones: ['text-agreed'],
    priorities: ['ukraine'],
    strands: ['military'],
    said: 'by summer',
    said_by: ['GB'],
    bound: 'by',
  });
const cited = (voices: string[]) =>
  `INSERT INTO citation (entry_id, "order", source_id, voices)
   SELECT max(id), 1, 1, ARRAY[${voices.map((voice) => `'${voice}'`)}]::text[] FROM entry`;
const SLUGS = {
  milestone: { slug: 'text-agreed', title: '{"en":"Text"}', place: 'always' },
  priority: { slug: 'ukraine', title: '{"en":"Ukraine"}' },
  strand: { slug: 'military', title: '{"en":"Military"}' },
};

forEachEngine(({ fresh }) => {
  async function recorded() {
    const database = await fresh();
    await inOne(database, UK_NORWAY);
    return database;
  }

  it.each([
    ['milestone', 'text-agreed'],
    ['priority', 'ukraine'],
    ['strand', 'military'],
    ['party', 'GB'],
    ['party', 'NO'],
  ])('a %s that entries name cannot be taken out of the database: %s', async (table, name) => {
    const database = await recorded();
    await inOne(database, [...NEXT, named(2), cited(['NO'])]);
    const without = [...LATER, ended(table, name).replace('= 2', '= 3')];
    expect(await refusal(database, without)).toEqual({
      code: 'RF005',
      by: `${table}_kept_while_named`,
    });
  });

  it.each([
    ['milestone', 'signature'],
    ['priority', 'ukraine'],
    ['strand', 'military'],
    ['party', 'GB'],
  ])('a %s that no entry names can be removed: %s', async (table, name) => {
    const database = await recorded();
    expect(await refusal(database, [...NEXT, ended(table, name)])).toBeNull();
  });

  it.each(Object.entries(SLUGS))(
    'the database refuses an entry of a later revision on a retired %s',
    async (table, columns) => {
      const database = await recorded();
      const retired = [...NEXT, ended(table, columns.slug), reopened(table, columns)];
      // Entries brought from elsewhere may name what the same revision retires.
      expect(await refusal(database, [...retired, named(2), cited([])])).toBeNull();
      await inOne(database, retired);
      expect(await refusal(database, [...LATER, named(3), cited([])])).toEqual({
        code: 'RF005',
        by: 'entry_names_described',
      });
    },
  );

  it.each([
    ['said', 'GB', 'entry_names_described'],
    ['told', 'NO', 'citation_voices_tracked'],
  ])('the database refuses a later entry that is %s by a retired party', async (_how, code, by) => {
    const database = await recorded();
    await inOne(database, [
      ...NEXT,
      ended('party', code),
      reopened('party', { code, name: '{"en":"A party"}' }),
    ]);
    expect(await refusal(database, [...LATER, named(3), cited(['NO'])])).toEqual({
      code: 'RF005',
      by,
    });
  });
});
