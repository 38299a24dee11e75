import { beforeAll, expect, it } from 'vitest';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readRecord } from '@/lib/db/records/read-record';
import { readRevision } from '@/lib/db/records/read-revision';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import {
  check,
  citation,
  correction,
  description,
  form,
  note,
  status,
  target,
} from '../../fixtures/records/record';

const REFUSED = [
  {
    what: 'an empty list',
    contents: [],
    problem: { path: [], message: 'at least one entry' },
  },
  {
    what: 'a milestone that the description lacks',
    contents: [note(), status({ milestone: 'ceasefire' })],
    problem: { path: [1, 'milestone'], message: 'ceasefire is no milestone of this agreement' },
  },
  {
    what: 'a priority that the description lacks',
    contents: [form({ priorities: ['trade'] })],
    problem: { path: [0, 'priorities'], message: 'trade is no priority of this agreement' },
  },
  {
    what: 'a strand that the description lacks',
    contents: [note({ strands: ['culture'] })],
    problem: { path: [0, 'strands'], message: 'culture is no strand of this agreement' },
  },
  {
    what: 'a target said by no party',
    contents: [target({ saidBy: ['GB', 'SE'] })],
    problem: { path: [0, 'saidBy'], message: 'SE is no party of this agreement' },
  },
  {
    what: 'a voice that is no party',
    contents: [note({ citations: [citation(), citation({ voice: ['SE'] })] })],
    problem: { path: [0, 'citations', 1, 'voice'], message: 'SE is no party of this agreement' },
  },
  {
    what: 'a correction of what is not there',
    contents: [correction('7-7', null)],
    problem: { path: [0, 'corrects'], message: 'there is no entry 7-7' },
  },
  {
    what: 'a correction of a correction',
    contents: [correction('2-1', null)],
    problem: {
      path: [0, 'corrects'],
      message: '2-1 is itself a correction: name the entry that it corrects',
    },
  },
  {
    what: 'a replacement of another kind',
    contents: [correction('1-1', check())],
    problem: { path: [0, 'replacement', 'kind'], message: '1-1 is a note and stays one' },
  },
  {
    what: 'a replacement that names what the description lacks',
    contents: [correction('1-1', note({ milestones: ['ceasefire'] }))],
    problem: {
      path: [0, 'replacement', 'milestones'],
      message: 'ceasefire is no milestone of this agreement',
    },
  },
  {
    what: 'an entry without the citation that it must have',
    contents: [{ ...note(), citations: [] }],
    problem: { path: [], message: 'entry 3-1, a note, has no citation' },
  },
  {
    what: 'text that cannot be stored',
    contents: [{ ...note(), title: 'before\u0000after' }],
    problem: { path: [], message: 'text with a character that cannot be stored' },
  },
];

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await fresh();
  });

  async function added(slug: string) {
    const entries = [note()];
    await addAgreement(
      store.db,
      { slug, description: description(), entries, feeds: [] },
      { name: 'an editor' },
    );
  }

  it('raises the revision by one for all that is written together', async () => {
    await added('raised');
    expect(
      await addEntries(store.db, 'raised', 1, [note(), check()], { name: 'an editor' }),
    ).toEqual({
      result: 'recorded',
      revision: 2,
      ids: ['2-1', '2-2'],
    });
    expect(await addEntries(store.db, 'raised', 2, [status()], { name: 'an editor' })).toEqual({
      result: 'recorded',
      revision: 3,
      ids: ['3-1'],
    });
    expect(await readRevision(store.db, 'raised')).toBe(3);
  });

  it('has the database say when, one instant for a revision', async () => {
    await added('timed');
    const [before] = await store.sql('SELECT now() AS instant');
    await addEntries(store.db, 'timed', 1, [note(), note()], { name: 'an editor' });
    const [after] = await store.sql('SELECT now() AS instant');
    const record = await readRecord(store.db, 'timed');
    const [, first, second] = record?.entries ?? [];
    expect(first?.recordedAt).toEqual(second?.recordedAt);
    const millisecond = 1;
    expect(Number(first?.recordedAt)).toBeGreaterThanOrEqual(Number(before?.instant) - millisecond);
    expect(Number(first?.recordedAt)).toBeLessThanOrEqual(Number(after?.instant) + millisecond);
  });

  it('tells a writer who saw an older revision which one there is now', async () => {
    await added('stale');
    await addEntries(store.db, 'stale', 1, [note()], { name: 'an editor' });
    const outcome = await addEntries(store.db, 'stale', 1, [note()], { name: 'another editor' });
    expect(outcome).toEqual({ result: 'stale', revision: 2 });
    const record = await readRecord(store.db, 'stale');
    expect(record?.entries.map(({ id }) => id)).toEqual(['1-1', '2-1']);
  });

  it('knows no agreement that is not there', async () => {
    const outcome = await addEntries(store.db, 'unheard-of', 1, [note()], { name: 'an editor' });
    expect(outcome).toEqual({ result: 'unknown agreement' });
  });

  it('lets exactly one of two writers win a revision, 200 times', async () => {
    await added('contended');
    for (let basedOn = 1; basedOn <= 200; basedOn += 1) {
      const outcomes = await Promise.all([
        addEntries(store.db, 'contended', basedOn, [note({ title: 'One' })], {
          name: 'one editor',
        }),
        addEntries(store.db, 'contended', basedOn, [note({ title: 'Other' })], {
          name: 'another editor',
        }),
      ]);
      const [won, lost] = outcomes.toSorted((a, b) => (a.result < b.result ? -1 : 1));
      expect(won).toMatchObject({ result: 'recorded', revision: basedOn + 1 });
      expect(lost).toEqual({ result: 'stale', revision: basedOn + 1 });
    }
    const record = await readRecord(store.db, 'contended');
    expect(record?.revision).toBe(201);
    expect(record?.entries).toHaveLength(201);
  });

  it('refuses what is met in the future, and writes nothing of its revision', async () => {
    await added('future');
    const contents = [note(), status({ occurredOn: '9000-01-01' })];
    const outcome = await addEntries(store.db, 'future', 1, contents, { name: 'an editor' });
    expect(outcome).toMatchObject({
      result: 'refused',
      problems: [
        { path: [1, 'occurredOn'], message: expect.stringMatching(/^met on 9000-01-01 is after /) },
      ],
    });
    const record = await readRecord(store.db, 'future');
    expect(record).toMatchObject({ revision: 1, entries: [{ id: '1-1' }] });
    expect(record?.entries).toHaveLength(1);
  });

  it.each(REFUSED)('refuses $what', async ({ what, contents, problem }) => {
    const slug = what.replaceAll(' ', '-');
    await added(slug);
    await addEntries(store.db, slug, 1, [correction('1-1', null)], { name: 'an editor' });
    const outcome = await addEntries(store.db, slug, 2, contents, { name: 'an editor' });
    expect(outcome).toEqual({ result: 'refused', problems: [problem] });
    expect(await readRevision(store.db, slug)).toBe(2);
  });
});
