import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import { type Found, foundId, type MarkedText } from '@/lib/agreement/search/found';
import { searchWords } from '@/lib/agreement/search/search-words';
import { addEntries } from '@/lib/db/entries/write-entries';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { setListening } from '@/lib/process/record-cache';
import { runtime } from '@/lib/process/runtime';
import { indexChanged } from '@/lib/process/search/index-changed';
import { type SearchAsked, searchRecords } from '@/lib/process/search/search';
import { closeStore, openStoreOnce } from '@/lib/process/store';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import {
  check,
  citation,
  correction,
  description,
  note,
  status,
  target,
} from '../../fixtures/records/record';

const BY = { name: 'an editor' };
const ENTRIES: EntryContent[] = [
  status({ milestone: 'announced', occurredOn: '2025-02-20', title: 'The talks are announced' }),
  target({ said: 'with a determination to sign by summer 2025' }),
  status({ title: 'The agreement is signed', named: 'Lunna House Agreement' }),
  note({
    title: 'Fregatt døpt i Bergen',
    titleLanguage: 'nb',
    citations: [citation({ language: 'nn', quote: 'Avtalane er underskrivne av båe partane' })],
  }),
  check(),
];

/** Parts as one text, with what is marked in brackets. */
const shown = (text: MarkedText | null) =>
  text?.parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('') ?? null;

forEachEngine((engine) => {
  let database: TestDatabase;

  const add = (slug: string, entries: EntryContent[] = ENTRIES, name = `The agreement ${slug}`) =>
    addAgreement(
      database.db,
      { slug, description: description({ name: { en: name } }), entries, feeds: [] },
      BY,
    );

  async function search(typed: string, more: Partial<SearchAsked> = {}) {
    const words = searchWords(typed);
    if (!words) throw new Error(`nothing is searched for by ${typed}`);
    return searchRecords({
      search: words,
      languages: ['en'],
      after: undefined,
      limit: 20,
      ...more,
    });
  }

  async function idsOf(typed: string, more?: Partial<SearchAsked>) {
    return (await search(typed, more))?.found.map(foundId);
  }

  async function first(typed: string, more?: Partial<SearchAsked>): Promise<Found | undefined> {
    return (await search(typed, more))?.found[0];
  }

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime('2026-11-29T12:00:00Z');
    database = await engine.fresh();
    await openStoreOnce(async () => ({
      ...database,
      listen: async () => {},
      close: async () => {},
    }));
    setListening(false);
  });

  afterEach(async () => {
    vi.useRealTimers();
    await closeStore();
    await database.close();
    for (const map of [runtime.recordCache.records, runtime.recordCache.revisions]) map.clear();
    runtime.recordCache.slugs = null;
  });

  describe('a search', () => {
    beforeEach(async () => {
      await add('frigates');
    });

    test.each([
      ['signing', 'en', 'frigates/entries/1-3', 'The agreement is [signed]'],
      ['fregatter', 'nb', 'frigates/entries/1-4', '[Fregatt] døpt i Bergen'],
      ['Fregatt', 'en', 'frigates/entries/1-4', '[Fregatt] døpt i Bergen'],
      ['DØPT', 'en', 'frigates/entries/1-4', 'Fregatt [døpt] i Bergen'],
      ['determined', 'en', 'frigates/entries/1-2', 'with a [determination] to sign by summer 2025'],
      [
        '"determination to sign"',
        'en',
        'frigates/entries/1-2',
        'with a [determination] to [sign] by summer 2025',
      ],
    ] as const)('for “%s” in %s finds %s: %s', async (typed, language, id, title) => {
      const found = await search(typed, { languages: [language] });
      expect(found?.spelling).toBeNull();
      const one = found?.found.find((candidate) => foundId(candidate) === id);
      expect(one?.title && shown(one.title)).toBe(title);
    });

    test.each(['avtale', 'underskrivne', 'partane'])(
      'finds a quotation in nynorsk by “%s”, and shows it marked with its language',
      async (typed) => {
        const found = await first(typed, { languages: ['nb'] });
        expect(found && foundId(found)).toBe('frigates/entries/1-4');
        expect(found?.snippet).toMatchObject({ what: 'quote', language: 'nn' });
        expect(shown(found?.snippet ?? null)).toContain('[');
      },
    );

    test('finds all of the words, wherever in one entry they stand', async () => {
      expect(await idsOf('bergen partane')).toEqual(['frigates/entries/1-4']);
      expect(await idsOf('bergen determination')).toEqual([]);
    });

    test('leaves out what has a word that is not to be there', async () => {
      expect(await idsOf('agreement')).toContain('frigates/entries/1-3');
      for (const not of ['-signed', '-signing', '-"is signed"']) {
        expect(await idsOf(`agreement ${not}`), not).toEqual(['frigates']);
      }
    });

    test('finds a check, which is called by what was looked for', async () => {
      const found = await first('registers');
      expect(found).toMatchObject({ kind: 'check', title: null, date: '2026-11-01' });
      expect(found?.lookedFor).toEqual([{ en: 'ratification' }]);
      expect(shown(found?.snippet ?? null)).toBe('the treaty [registers] of both parties');
    });

    test('finds agreements before milestones, and those before entries', async () => {
      await add(
        'other',
        [
          ...ENTRIES,
          note({ title: 'The signature of the agreement signature', occurredOn: '2026-01-01' }),
        ],
        'On signature',
      );
      expect(await idsOf('signature')).toEqual([
        'other',
        'frigates/milestones/signature',
        'other/milestones/signature',
        'other/entries/1-6',
      ]);
    });

    test('of what matches alike gives the newest first, and the rest when asked for more', async () => {
      const notes = Array.from({ length: 7 }, (_, day) =>
        note({ title: 'A patrol is flown', occurredOn: `2026-03-0${day + 1}` }),
      );
      await add('flights', notes);
      const ids = [7, 6, 5, 4, 3, 2, 1].map((order) => `flights/entries/1-${order}`);
      const page = await search('patrol', { limit: 3 });
      expect(page?.found.map(foundId)).toEqual(ids.slice(0, 3));
      expect(page?.next).toBe('flights/entries/1-5');
      const rest = await search('patrol', { limit: 4, after: 'flights/entries/1-5' });
      expect(rest?.found.map(foundId)).toEqual(ids.slice(3));
      expect(rest?.next).toBeNull();
      expect(await search('patrol', { after: 'flights/entries/9-9' })).toBeNull();
      expect((await search('patrol', { after: 'flights/entries/1-1' }))?.found).toEqual([]);
    });

    test('does not mark what says nothing by itself, unless nothing else was searched for', async () => {
      const found = await search('the agreement is signed');
      expect(shown(found?.found[0]?.title ?? null)).toBe('The [agreement] is [signed]');
      expect(shown((await first('the'))?.title ?? null)).toMatch(/\[The\]/);
    });

    test.each([
      "' OR 1=1 --",
      '1); DROP TABLE search_document; --',
      'a & b | !c <-> (d:*)',
      '"never closed',
      '\\ % _ \u2019 \u202e \u200f abc',
      '🚀 ship',
      `${'long '.repeat(39)}long`,
      'x'.repeat(200),
      'or or or x or',
      '-- -x "" y',
    ])('takes %j for words', async (typed) => {
      expect((await search(typed))?.found).toEqual([]);
      expect(await idsOf('signing')).toContain('frigates/entries/1-3');
    });
  });

  describe('a spelling that nothing has', () => {
    beforeEach(async () => {
      await add('frigates');
    });

    test.each([
      ['Lunna Huose', 'lunna house'],
      ['lunnna house', 'lunna house'],
      ['"lunna huose"', '"lunna house"'],
      ['underskrivene', 'underskrivne'],
      ['dopt', 'døpt'],
      ['-draft signeed -"not yet', 'signed -draft -"not yet"'],
    ])('“%s” is put right: %s', async (typed, spelling) => {
      const found = await search(typed);
      expect(found?.spelling).toBe(spelling);
      expect(found?.found.length).toBeGreaterThan(0);
    });

    test('is put right with what is not to be there, on the first page and on further ones', async () => {
      const patrols = ['A patrol is flown', 'A patrol is drafted', 'A patrol is sailed'];
      await add(
        'flights',
        patrols.map((title) => note({ title })),
      );
      const typed = 'patrlo -draft';
      const page = await search(typed, { limit: 1 });
      expect(page).toMatchObject({ spelling: 'patrol -draft', next: 'flights/entries/1-1' });
      for (const q of [typed, 'patrol -draft']) {
        const rest = await search(q, { after: 'flights/entries/1-1' });
        expect(rest?.found.map(foundId), q).toEqual(['flights/entries/1-3']);
        const none = await search(q, { after: 'flights/entries/1-3' });
        expect(none?.found, q).toEqual([]);
        expect(await search(q, { after: 'flights/entries/1-2' }), q).toBeNull();
      }
    });

    test('is not looked for where the words as typed are found, but not the result to go on from', async () => {
      expect(await search('bergen or sigmed', { after: 'frigates/entries/1-3' })).toBeNull();
    });

    test.each(['zebra', '2024', 'hxxxe', 'lunna zebra'])('“%s” is no slip', async (typed) => {
      expect(await search(typed)).toEqual({ found: [], spelling: null, next: null });
    });

    test('is not looked for among words that no longer stand anywhere', async () => {
      await addEntries(database.db, 'frigates', 1, [correction('1-4', null)], BY);
      expect(await search('dopt')).toEqual({ found: [], spelling: null, next: null });
    });
  });

  describe('what can be searched', () => {
    test('changes with a correction', async () => {
      await add('frigates');
      expect(await idsOf('bergen')).toEqual(['frigates/entries/1-4']);
      const other = note({ title: 'Fregatt døpt i Horten', titleLanguage: 'nb' });
      await addEntries(database.db, 'frigates', 1, [correction('1-4', other)], BY);
      expect(await idsOf('bergen')).toEqual([]);
      expect(await idsOf('partane')).toEqual([]);
      expect(await idsOf('horten')).toEqual(['frigates/entries/1-4']);
    });

    test('is gone once it is withdrawn', async () => {
      await add('frigates');
      expect(await idsOf('bergen')).toEqual(['frigates/entries/1-4']);
      await addEntries(database.db, 'frigates', 1, [correction('1-4', null)], BY);
      expect(await idsOf('bergen')).toEqual([]);
    });

    test('is more once the month is over by which an entry is dated', async () => {
      await add('frigates', [
        ...ENTRIES,
        note({ title: 'A patrol is flown', occurredOn: '2026-11' }),
      ]);
      expect(await idsOf('patrol')).toEqual([]);
      vi.setSystemTime('2026-11-30T12:00:00Z');
      expect(await idsOf('patrol')).toEqual(['frigates/entries/1-6']);
    });

    test('is written anew where it changed, and nowhere else', async () => {
      await add('frigates');
      await indexChanged();
      const versions = async () =>
        new Map(
          (await database.sql('SELECT place, xmin::text AS version FROM search_document')).map(
            ({ place, version }) => [place, version],
          ),
        );
      const before = await versions();
      expect(before.size).toBe(9);
      await addEntries(database.db, 'frigates', 1, [correction('1-4', note())], BY);
      await indexChanged();
      const after = await versions();
      const changed = [...after.keys()].filter((place) => after.get(place) !== before.get(place));
      expect(changed).toEqual(['/entries/1-4']);
    });

    test('is not looked at anew where a record only grew', async () => {
      await add('frigates');
      await indexChanged();
      const looked = vi.spyOn(database.db.searchDocument, 'findMany');
      const places = () => looked.mock.calls.map(([asked]) => JSON.stringify(asked?.where));
      const more = [note({ title: 'A patrol is flown' })];
      await addEntries(database.db, 'frigates', 1, more, BY);
      expect(await idsOf('patrol')).toEqual(['frigates/entries/2-1']);
      expect(places()).toEqual([expect.stringContaining('"/entries/2-1"')]);
      expect(places()).not.toEqual([expect.stringContaining('"/entries/1-1"')]);
      expect(await idsOf('bergen')).toEqual(['frigates/entries/1-4']);
      looked.mockClear();
      await addEntries(database.db, 'frigates', 2, [correction('2-1', null)], BY);
      expect(await idsOf('patrol')).toEqual([]);
      expect(places()).not.toEqual([expect.stringContaining('place')]);
    });

    test('is filled again where it was emptied', async () => {
      await add('frigates');
      expect(await idsOf('bergen')).toEqual(['frigates/entries/1-4']);
      await database.sql('TRUNCATE search_state, search_document, search_word');
      expect(await idsOf('bergen')).toEqual(['frigates/entries/1-4']);
    });

    test('is filled once, however many search at the same time', async () => {
      await add('frigates');
      await add('other');
      const found = await Promise.all(Array.from({ length: 10 }, () => idsOf('bergen')));
      expect(new Set(found.map(String))).toEqual(
        new Set(['frigates/entries/1-4,other/entries/1-4']),
      );
    });

    test('is brought up to date by one process at a time, and a search waits for it', async () => {
      await add('frigates');
      let isFound = false;
      let found: Promise<unknown> | undefined;
      await database.withAdvisoryLock('search index', async () => {
        found = idsOf('bergen').then((ids) => {
          isFound = true;
          return ids;
        });
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        expect(isFound).toBe(false);
      });
      expect(await found).toEqual(['frigates/entries/1-4']);
    });

    test('holds an entry with more in it than the database takes of one text', async () => {
      const long = Array.from({ length: 40 }, (_, at) =>
        citation({ quote: Array.from({ length: 900 }, (_, word) => `ø${at}x${word}æ`).join(' ') }),
      );
      await add('frigates', [...ENTRIES, note({ title: 'A long patrol', citations: long })]);
      const found = await first('patrol');
      expect(found && foundId(found)).toBe('frigates/entries/1-6');
    });
  });
});
