import { beforeAll, expect, it } from 'vitest';
import { descriptionAt } from '@/lib/agreement/record/record';
import { changeDescription } from '@/lib/db/descriptions/write-description';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readRecord } from '@/lib/db/records/read-record';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { citation, description, milestone, note, target } from '../../fixtures/records/record';

const FIRST = description();
const [GB, NO] = FIRST.parties;
if (!GB || !NO) throw new Error('two parties are needed');

const RENAMED = { ...FIRST, name: { en: 'A wider agreement' } };
const LONGER = {
  ...FIRST,
  milestones: [...FIRST.milestones, milestone('first-frigate', { place: 'deliverable' as const })],
};
const REORDERED = { ...FIRST, milestones: FIRST.milestones.toReversed() };
const WITHOUT_STRANDS = { ...FIRST, strands: [] };
const SUCCEEDED = {
  ...FIRST,
  parties: [
    {
      ...GB,
      people: [{ name: 'Another Minister', office: { en: 'Minister' }, from: null, until: null }],
    },
    NO,
  ],
};

const WORDED = {
  ...FIRST,
  parties: [{ ...GB, nameInSentence: { en: 'the United Kingdom' } }, NO],
  milestones: FIRST.milestones.map((step) => ({
    ...step,
    wording: {
      met: { en: 'Done', nb: 'Ferdig' },
      open: { nb: 'Ikke registrert', en: 'Not on record' },
    },
  })),
};
const REWORDED = { ...WORDED, milestones: FIRST.milestones };

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await fresh();
  });

  async function added(slug: string, entries = [note()]) {
    await addAgreement(
      store.db,
      { slug, description: FIRST, entries, feeds: [] },
      { name: 'an editor' },
    );
  }

  async function described(slug: string, revision: number) {
    const record = await readRecord(store.db, slug);
    return record && descriptionAt(record, revision);
  }

  it.each([
    { what: 'a name', changed: RENAMED },
    { what: 'a milestone', changed: LONGER },
    { what: 'an order', changed: REORDERED },
    { what: 'strands', changed: WITHOUT_STRANDS },
    { what: 'people', changed: SUCCEEDED },
    { what: 'words for sentences', changed: WORDED },
    { what: 'words for sentences of a party only', changed: REWORDED },
  ])('reads $what as changed from the new revision on, and an old one as it did', async (row) => {
    const slug = `changed-${row.what.replaceAll(' ', '-')}`;
    await added(slug);
    const outcome = await changeDescription(store.db, slug, 1, row.changed, { name: 'an editor' });
    expect(outcome).toEqual({ result: 'recorded', revision: 2, ids: [] });
    await addEntries(store.db, slug, 2, [note()], { name: 'an editor' });
    expect(await described(slug, 1)).toEqual(FIRST);
    expect(await described(slug, 2)).toEqual(row.changed);
    expect(await described(slug, 3)).toEqual(row.changed);
    await changeDescription(store.db, slug, 3, FIRST, { name: 'an editor' });
    expect(await described(slug, 3)).toEqual(row.changed);
    expect(await described(slug, 4)).toEqual(FIRST);
  });

  it('leaves the rows that say the same untouched', async () => {
    await added('mostly-kept');
    await changeDescription(
      store.db,
      'mostly-kept',
      1,
      { ...SUCCEEDED, aims: ['peace'] },
      { name: 'an editor' },
    );
    const rows = await store.sql(
      `SELECT noun, from_revision, until_revision, count(*)::integer
       FROM agreement JOIN (
         SELECT 'outline' AS noun, agreement_id, from_revision, until_revision FROM outline
         UNION ALL SELECT 'party', agreement_id, from_revision, until_revision FROM party
         UNION ALL SELECT 'person', agreement_id, from_revision, until_revision FROM person
         UNION ALL SELECT 'milestone', agreement_id, from_revision, until_revision FROM milestone
       ) AS described ON agreement_id = agreement.id
       WHERE slug = 'mostly-kept' GROUP BY 1, 2, 3 ORDER BY 1, 2`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['milestone', 1, null, 3],
      ['outline', 1, 2, 1],
      ['outline', 2, null, 1],
      ['party', 1, null, 2],
      ['person', 1, 2, 1],
      ['person', 2, null, 1],
    ]);
  });

  it.each([
    {
      what: 'milestone',
      entries: [note({ milestones: ['ratification'] })],
      without: { ...FIRST, milestones: FIRST.milestones.slice(0, 2) },
      problem: { path: ['milestones'], message: 'ratification stays: entries name it' },
    },
    {
      what: 'priority',
      entries: [note({ priorities: ['ukraine'] })],
      without: { ...FIRST, priorities: [] },
      problem: { path: ['priorities'], message: 'ukraine stays: entries name it' },
    },
    {
      what: 'strand',
      entries: [note({ strands: ['industry'] })],
      without: WITHOUT_STRANDS,
      problem: { path: ['strands'], message: 'industry stays: entries name it' },
    },
    {
      what: 'party that said something',
      entries: [target({ citations: [citation()], saidBy: ['NO'] })],
      without: { ...FIRST, parties: [GB] },
      problem: { path: ['parties'], message: 'NO stays: entries name it' },
    },
    {
      what: 'party that speaks in a citation',
      entries: [note({ citations: [citation({ voice: ['NO'] })] })],
      without: { ...FIRST, parties: [GB] },
      problem: { path: ['parties'], message: 'NO stays: entries name it' },
    },
  ])('refuses to remove a $what that entries name', async ({ what, entries, without, problem }) => {
    const slug = `named-${what.replaceAll(' ', '-')}`;
    await addAgreement(
      store.db,
      { slug, description: FIRST, entries, feeds: [] },
      { name: 'an editor' },
    );
    const outcome = await changeDescription(store.db, slug, 1, without, { name: 'an editor' });
    expect(outcome).toEqual({ result: 'refused', problems: [problem] });
    expect((await readRecord(store.db, slug))?.revision).toBe(1);
  });

  it('refuses a description that changes nothing', async () => {
    await added('unchanged');
    expect(await changeDescription(store.db, 'unchanged', 1, FIRST, { name: 'an editor' })).toEqual(
      {
        result: 'refused',
        problems: [{ path: [], message: 'the description is already so' }],
      },
    );
  });

  it('refuses a time zone that the database does not know', async () => {
    await added('zoneless');
    const elsewhere = { ...FIRST, parties: [{ ...GB, timeZone: 'Mars/Base' }, NO] };
    expect(
      await changeDescription(store.db, 'zoneless', 1, elsewhere, { name: 'an editor' }),
    ).toEqual({
      result: 'refused',
      problems: [{ path: [], message: 'time zone "Mars/Base" not recognized' }],
    });
  });

  it('tells a writer who saw an older revision, and knows no agreement that is not there', async () => {
    await added('overtaken');
    await addEntries(store.db, 'overtaken', 1, [note()], { name: 'an editor' });
    expect(
      await changeDescription(store.db, 'overtaken', 1, RENAMED, { name: 'an editor' }),
    ).toEqual({
      result: 'stale',
      revision: 2,
    });
    expect(
      await changeDescription(store.db, 'unheard-of', 1, RENAMED, { name: 'an editor' }),
    ).toEqual({
      result: 'unknown agreement',
    });
  });
});
