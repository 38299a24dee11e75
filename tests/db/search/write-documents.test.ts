import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { searchWords } from '@/lib/agreement/search/search-words';
import type { SearchableDocument } from '@/lib/agreement/search/searchable-texts';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { readBehind } from '@/lib/db/search/read-behind';
import { readMatches } from '@/lib/db/search/read-matches';
import { writeDocuments } from '@/lib/db/search/write-documents';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { description, note } from '../../fixtures/records/record';

const DAY = calendarDate('2026-11-29');
const LATER = calendarDate('2026-11-30');

const document = (place: string, text: string): SearchableDocument => ({
  place,
  kind: 'note',
  date: null,
  texts: [{ what: 'title', language: 'en', text }],
});

forEachEngine(({ fresh }) => {
  let database: TestDatabase;

  const write = (documents: SearchableDocument[], more = {}) =>
    writeDocuments(database.db, {
      slug: 'frigates',
      revision: 1,
      translations: 0,
      until: null,
      documents,
      isWhole: true,
      ...more,
    });

  async function placesOf(typed: string) {
    const search = searchWords(typed);
    if (!search) throw new Error(`nothing is searched for by ${typed}`);
    const asked = { search, languages: ['english'] as const, after: undefined, limit: 10 };
    return (await readMatches(database.db, asked))?.map(({ place }) => place);
  }

  beforeEach(async () => {
    database = await fresh();
    const frigates = { slug: 'frigates', description: description(), entries: [note()], feeds: [] };
    await addAgreement(database.db, frigates, { name: 'an editor' });
  });

  test('an agreement is behind until its texts are written, and again on the day on which more shows', async () => {
    const behind = { slug: 'frigates', revision: 1, translations: 0, searched: null, until: null };
    expect(await readBehind(database.db, DAY)).toEqual([behind]);
    await write([], { until: LATER });
    expect(await readBehind(database.db, DAY)).toEqual([]);
    expect(await readBehind(database.db, LATER)).toEqual([
      { ...behind, searched: 1, until: LATER },
    ]);
  });

  test('what is not all of it is written beside what is there', async () => {
    await write([document('/entries/1-1', 'Haddock'), document('/entries/1-2', 'Turbot')]);
    const more = [document('/entries/1-2', 'Sturgeon'), document('/entries/2-1', 'Mackerel')];
    await write(more, { isWhole: false });
    expect(await placesOf('haddock')).toEqual(['/entries/1-1']);
    expect(await placesOf('sturgeon')).toEqual(['/entries/1-2']);
    expect(await placesOf('mackerel')).toEqual(['/entries/2-1']);
    expect(await placesOf('turbot')).toEqual([]);
  });

  test('an agreement whose texts were read by earlier rules, or are of an earlier revision, is behind', async () => {
    const behind = { slug: 'frigates', revision: 1, translations: 0, until: null };
    await write([]);
    for (const [earlier, searched] of [
      ['rules = rules - 1', null],
      ['rules = rules + 1, revision = 0', 0],
    ] as const) {
      await database.sql(`UPDATE search_state SET ${earlier}`);
      expect(await readBehind(database.db, DAY)).toEqual([{ ...behind, searched }]);
    }
  });

  test('texts that are written replace those that were there', async () => {
    await write([document('/a', 'A frigate'), document('/b', 'A patrol')]);
    expect(await placesOf('frigates')).toEqual(['/a']);
    await write([document('/b', 'A frigate'), document('/c', 'Patrols, frigates')]);
    expect(await placesOf('frigate')).toEqual(['/b', '/c']);
    expect(await placesOf('patrol')).toEqual(['/c']);
  });

  test('an earlier revision does not make the search take itself for one', async () => {
    await write([], { revision: 2 });
    await write([], { revision: 1, translations: 1 });
    expect(await database.sql('SELECT revision FROM search_state')).toEqual([{ revision: 2 }]);
  });

  test('texts written by two at the same time are there once', async () => {
    const documents = Array.from({ length: 250 }, (_, at) =>
      document(`/${at}`, `Frigate no${at}x`),
    );
    for (let round = 0; round < 5; round += 1) {
      await database.sql('DELETE FROM search_document');
      await database.sql('DELETE FROM search_word');
      await Promise.all([write(documents), write(documents.toReversed())]);
      const rows = await database.sql('SELECT count(*)::int AS count FROM search_document');
      expect(rows).toEqual([{ count: 250 }]);
    }
  });
});
