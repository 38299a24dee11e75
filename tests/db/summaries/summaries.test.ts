import { beforeAll, expect, test } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { abridged } from '@/lib/agreement/record/abridged';
import { addEntries } from '@/lib/db/entries/write-entries';
import { readRecord } from '@/lib/db/records/read-record';
import { readSummaries, writeSummaries } from '@/lib/db/summaries/summaries';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { addLongRecord, LONG } from '../../fixtures/records/long-record';
import { note } from '../../fixtures/records/record';

const DAY = calendarDate('2026-06-01');

forEachEngine((engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await engine.fresh();
    await addLongRecord(database.db);
  });

  async function shortened(since = DAY) {
    const record = await readRecord(database.db, LONG);
    if (!record) throw new Error(`there is no ${LONG}`);
    return abridged(record, since);
  }

  test('what lists tell is read as it was written, until the agreement has another revision', async () => {
    const { db } = database;
    expect(await readSummaries(db, [LONG])).toEqual([]);
    const summary = await shortened();
    await writeSummaries(db, [summary]);
    expect(await readSummaries(db, [LONG, 'not-there'])).toEqual([summary]);
    const { revision } = summary.record;
    await addEntries(db, LONG, revision, [note({ title: 'One more' })], { name: 'an editor' });
    expect(await readSummaries(db, [LONG])).toEqual([]);
    const next = await shortened();
    await writeSummaries(db, [next]);
    await writeSummaries(db, [summary]);
    expect(await readSummaries(db, [LONG])).toEqual([next]);
  });

  test('of two of one revision the one that holds longer stays', async () => {
    const { db } = database;
    const [later, earlier] = [await shortened(calendarDate('2026-07-01')), await shortened(DAY)];
    await writeSummaries(db, [earlier]);
    await writeSummaries(db, [later]);
    expect((await readSummaries(db, [LONG]))[0]?.since).toBe(DAY);
  });

  test('of another record of that name and revision it is not kept', async () => {
    const { db } = database;
    await database.sql('DELETE FROM agreement_summary');
    const summary = await shortened();
    await writeSummaries(db, [{ ...summary, hash: 'f'.repeat(64) }]);
    expect(await readSummaries(db, [LONG])).toEqual([]);
    await writeSummaries(db, [summary]);
    expect(await readSummaries(db, [LONG])).toEqual([summary]);
  });

  test('of earlier rules it is not read, and gives way', async () => {
    const { db } = database;
    const summary = await shortened();
    await database.sql('UPDATE agreement_summary SET rules = 0, summary = $1', ['{}']);
    expect(await readSummaries(db, [LONG])).toEqual([]);
    await writeSummaries(db, [summary]);
    expect(await readSummaries(db, [LONG])).toEqual([summary]);
    await database.sql('UPDATE agreement_summary SET rules = 1000000');
    await writeSummaries(db, [summary]);
    expect(await readSummaries(db, [LONG])).toEqual([]);
  });
});
