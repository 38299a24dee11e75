import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Localized } from '@/lib/agreement/description/words';
import { type EntryId, entryId } from '@/lib/agreement/entries/entry';
import { abridged } from '@/lib/agreement/record/abridged';
import { addTitleTranslations, readUntranslated } from '@/lib/db/entries/title-translations';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readRecord } from '@/lib/db/records/read-record';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { readBehind } from '@/lib/db/search/read-behind';
import { writeDocuments } from '@/lib/db/search/write-documents';
import { readSummaries, writeSummaries } from '@/lib/db/summaries/summaries';
import { forEachEngine } from '../../fixtures/databases/databases';
import { aListener } from '../../fixtures/databases/listener';
import { correction, description, note, target } from '../../fixtures/records/record';

const BY = { name: 'an editor' };
const MEET = { nb: 'Ministrene møtes' };
const RING = { nb: 'Ministrene ringer', nn: 'Ministrane ringjer' };
const TODAY = calendarDate('2026-11-29');

forEachEngine(({ fresh }) => {
  async function recorded() {
    const { db } = await fresh();
    const agreement = { slug: 'one', description: description(), feeds: [] };
    await addAgreement(db, { ...agreement, entries: [note(), target()] }, BY);
    await addEntries(db, 'one', 1, [correction('1-1', note({ title: 'They ring' }))], BY);
    return db;
  }

  it('puts translations beside titles that have none, and makes no revision', async () => {
    const db = await recorded();
    const before = await readRecord(db, 'one');
    expect([...(await readUntranslated(db))]).toEqual(['one']);
    const missing = new Map<EntryId, Localized>([
      [entryId(1, 1), MEET],
      [entryId(2, 1), RING],
    ]);
    expect(await addTitleTranslations(db, 'one', 2, missing)).toBe(2);
    const after = await readRecord(db, 'one');
    expect(after?.entries[0]).toEqual({ ...before?.entries[0], titleTranslations: MEET });
    expect(after?.entries[1]).toEqual(before?.entries[1]);
    expect(after?.corrections[0]?.replacement).toEqual(
      note({ title: 'They ring', titleTranslations: RING }),
    );
    expect(after?.revision).toBe(2);
    expect([...(await readUntranslated(db))]).toEqual([]);
  });

  it('has lists tell of the titles anew, though there is no other revision', async () => {
    const db = await recorded();
    const record = await readRecord(db, 'one');
    if (!record) throw new Error('there is no such agreement');
    await writeSummaries(db, [abridged(record, TODAY)]);
    expect(await readSummaries(db, ['one'])).toHaveLength(1);
    await addTitleTranslations(db, 'one', 2, new Map([[entryId(1, 1), MEET]]));
    expect(await readSummaries(db, ['one'])).toEqual([]);
    // Another process may have read the titles before.
    await writeSummaries(db, [abridged(record, TODAY)]);
    expect(await readSummaries(db, ['one'])).toEqual([]);
    const after = await readRecord(db, 'one');
    if (!after) throw new Error('there is no such agreement');
    await writeSummaries(db, [abridged(after, TODAY)]);
    await writeSummaries(db, [abridged(record, TODAY)]);
    expect(await readSummaries(db, ['one'])).toEqual([abridged(after, TODAY)]);
  });

  it('has every process forget the agreement, to read it anew', async () => {
    const { heard, listener } = aListener();
    const database = await fresh();
    await database.listen(listener);
    const agreement = { slug: 'one', description: description(), feeds: [] };
    await addAgreement(database.db, { ...agreement, entries: [note()] }, BY);
    await addTitleTranslations(database.db, 'one', 1, new Map([[entryId(1, 1), MEET]]));
    await expect.poll(() => heard).toEqual(['one 1', 'one is gone']);
  });

  it('leaves those that are there', async () => {
    const db = await recorded();
    const first = new Map([[entryId(1, 1), MEET]]);
    expect(await addTitleTranslations(db, 'one', 2, first)).toBe(1);
    const again = new Map([[entryId(1, 1), RING]]);
    expect(await addTitleTranslations(db, 'one', 2, again)).toBe(0);
    expect((await readRecord(db, 'one'))?.entries[0]).toMatchObject({ titleTranslations: MEET });
  });

  it('does nothing once somebody has recorded more, or where there is no such agreement', async () => {
    const db = await recorded();
    const missing = new Map([[entryId(1, 1), MEET]]);
    expect(await addTitleTranslations(db, 'one', 1, missing)).toBe(0);
    expect(await addTitleTranslations(db, 'two', 1, missing)).toBe(0);
    expect((await readRecord(db, 'one'))?.entries[0]).toMatchObject({ titleTranslations: null });
  });

  it('has the agreement be read anew for the search', async () => {
    const db = await recorded();
    const own = { slug: 'one', revision: 2, until: null };
    const searchable = { ...own, translations: 0, documents: [], isWhole: true };
    await writeDocuments(db, searchable);
    expect(await readBehind(db, TODAY)).toEqual([]);
    await addTitleTranslations(db, 'one', 2, new Map([[entryId(1, 1), MEET]]));
    const behind = [{ ...own, translations: 1, searched: null }];
    expect(await readBehind(db, TODAY)).toEqual(behind);
    // Another process may have read the titles before.
    await writeDocuments(db, searchable);
    expect(await readBehind(db, TODAY)).toEqual(behind);
    await writeDocuments(db, { ...searchable, translations: 1 });
    await writeDocuments(db, searchable);
    expect(await readBehind(db, TODAY)).toEqual([]);
  });
});
