import { beforeAll, describe, expect, test } from 'vitest';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import {
  CITED,
  entry,
  inOne,
  insert,
  raise,
  refusal,
  UK_NORWAY,
} from '../../fixtures/databases/raw-sql';

const UK_NORWAY_ZONES = ['Europe/London', 'Europe/Oslo'];

forEachEngine((engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await engine.fresh();
    await inOne(database, UK_NORWAY);
  });

  test.each([
    ['2025', '2025-01-01'],
    ['2025-12', '2025-12-01'],
    ['2025-12-04', '2025-12-04'],
    ['2024-02-29', '2024-02-29'],
    ['2025-21', '2025-03-01'],
    ['2025-22', '2025-06-01'],
    ['2025-23', '2025-09-01'],
    ['2025-24', '2025-12-01'],
    ['2025-25', '2025-03-01'],
    ['2025-26', '2025-06-01'],
    ['2025-27', '2025-09-01'],
    ['2025-28', '2025-12-01'],
    ['2026-33', '2026-01-01'],
    ['2026-34', '2026-04-01'],
    ['2026-35', '2026-07-01'],
    ['2026-36', '2026-10-01'],
    ['2026-37', '2026-01-01'],
    ['2026-38', '2026-05-01'],
    ['2026-39', '2026-09-01'],
    ['2026-40', '2026-01-01'],
    ['2026-41', '2026-07-01'],
    ['0001', '0001-01-01'],
    ['9998-24', '9998-12-01'],
  ])('the first day of %s is %s', async (period, first) => {
    expect(await database.sql('SELECT edtf_first_day($1)::text AS first', [period])).toEqual([
      { first },
    ]);
  });

  test.each([
    ['2026-24', '2027-02-28'],
    ['2026-34', '2026-06-30'],
    ['2026-36', '2026-12-31'],
    ['2026-37', '2026-04-30'],
    ['2026-39', '2026-12-31'],
    ['2026-40', '2026-06-30'],
    ['2026-41', '2026-12-31'],
  ])('the last day of %s is %s', async (period, last) => {
    expect(await database.sql('SELECT edtf_last_day($1)::text AS last', [period])).toEqual([
      { last },
    ]);
  });

  test.each([
    '',
    'summer 2025',
    '2025-00',
    '2025-13',
    '2025-20',
    '2025-29',
    '2025-32',
    '2025-42',
    '2025-02-29',
    '2025-04-31',
    '2025-12-00',
    '2025-22-01',
    '2025-1-1',
    '0000',
    '9999-12-31',
    '2025-12-04T00:00',
    '2025-12-04\n',
    '٢٠٢٥',
  ])('%j names no period of the record', async (period) => {
    expect(
      await database.sql('SELECT is_edtf($1) AS named, edtf_first_day($1) AS first', [period]),
    ).toEqual([{ named: false, first: null }]);
  });

  test.each([
    ['a minute before Oslo’s midnight in winter', '2025-12-03T22:59:00Z', '2025-12-03'],
    ['at Oslo’s midnight in winter', '2025-12-03T23:00:00Z', '2025-12-04'],
    ['a minute before London’s midnight in winter', '2025-12-03T23:59:00Z', '2025-12-04'],
    ['at London’s midnight in winter', '2025-12-04T00:00:00Z', '2025-12-04'],
    ['a minute before Oslo’s midnight in summer', '2025-08-31T21:59:00Z', '2025-08-31'],
    ['at Oslo’s midnight in summer', '2025-08-31T22:00:00Z', '2025-09-01'],
    ['before the clocks go forward', '2025-03-29T22:59:00Z', '2025-03-29'],
    ['on the night the clocks go forward', '2025-03-29T23:00:00Z', '2025-03-30'],
    ['on the night the clocks go back', '2025-10-25T22:00:00Z', '2025-10-26'],
    ['after the clocks have gone back', '2025-10-26T22:59:00Z', '2025-10-26'],
  ])('the day that begins first, %s, is that of Oslo', async (_when, instant, day) => {
    expect(
      await database.sql('SELECT foremost_day($1, $2)::text AS day', [instant, UK_NORWAY_ZONES]),
    ).toEqual([{ day }]);
  });

  test('the day that begins first may lie a day ahead', async () => {
    const zones = ['America/New_York', 'Asia/Tokyo'];
    expect(
      await database.sql('SELECT foremost_day($1, $2)::text AS day', [
        '2025-06-30T15:00:00Z',
        zones,
      ]),
    ).toEqual([{ day: '2025-07-01' }]);
  });

  test('without a zone the day is that of UTC', async () => {
    expect(
      await database.sql('SELECT foremost_day($1, $2)::text AS day', ['2025-06-30T23:59:59Z', []]),
    ).toEqual([{ day: '2025-06-30' }]);
  });

  const dayIn = async (when: 'today' | 'tomorrow') => {
    const [row] = await database.sql(
      `SELECT (foremost_day(now(), $1) + $2::integer)::text AS day`,
      [UK_NORWAY_ZONES, when === 'tomorrow' ? 1 : 0],
    );
    return String(row?.['day']);
  };

  describe('a source', () => {
    const published = (text: string) =>
      insert('source', { url: 'https://gov.uk/', published: text });
    const cites = (text: string) =>
      refusal(database, [
        ...raise(1, 2),
        published(text),
        entry(2),
        `INSERT INTO citation (entry_id, "order", source_id)
         SELECT (SELECT max(id) FROM entry), 1, max(id) FROM source`,
      ]);

    test.each(['2025-12-04', '2025-12', '2025', '0001-01-01'])('can be of %s', async (text) => {
      expect(await cites(text)).toBeNull();
    });

    test.each(['2025-22', '2025-34', '2025-13', '2025-02-30', 'May 2025', '9999', ''])(
      'cannot be of %j',
      async (text) => {
        expect(await cites(text)).toEqual({ code: '23514', by: 'source_published_is_publication' });
      },
    );

    test('can be of the day, month and year in which it is recorded, not of later ones', async () => {
      const today = await dayIn('today');
      for (const length of [4, 7, 10]) expect(await cites(today.slice(0, length))).toBeNull();
      for (const later of [await dayIn('tomorrow'), '2998', '2998-12', '9999-12-31']) {
        expect(await cites(later)).toEqual({ code: 'RF003', by: 'citation_published_by_now' });
      }
    });
  });

  describe('a milestone', () => {
    const recordedOn = async (status: string, day: string) => {
      const [row] = await database.sql(
        `SELECT (foremost_day(now(), $1) + $2::integer)::text AS day,
                to_char(foremost_day(now(), $1) + interval '1 year', 'YYYY') AS year`,
        [UK_NORWAY_ZONES, day === 'tomorrow' ? 1 : 0],
      );
      const occurred = String(day === 'next year' ? row?.['year'] : row?.['day']);
      const columns = { kind: 'status', milestones: ['signature'], status, occurred_on: occurred };
      return refusal(database, [...raise(1, 2), entry(2, columns), CITED]);
    };

    test('can be met on the day it is recorded', async () => {
      expect(await recordedOn('met', 'today')).toBeNull();
    });

    test.each(['tomorrow', 'next year'])('cannot be recorded as met %s', async (day) => {
      expect(await recordedOn('met', day)).toEqual({ code: 'RF003', by: 'entry_met_by_now' });
    });

    test('is looked for on no day that is yet to come', async () => {
      const looked = async (day: 'today' | 'tomorrow') => {
        const columns = {
          kind: 'check',
          title: null,
          milestones: ['signature'],
          looked_in: 'gov.uk',
        };
        const check = entry(2, { ...columns, occurred_on: await dayIn(day) });
        return refusal(database, [...raise(1, 2), check]);
      };
      expect(await looked('today')).toBeNull();
      expect(await looked('tomorrow')).toEqual({ code: 'RF003', by: 'entry_looked_by_now' });
    });

    test('can be said to be under way from tomorrow', async () => {
      expect(await recordedOn('under way', 'tomorrow')).toBeNull();
    });

    test('cannot come to be met in the future by a correction', async () => {
      const status = { kind: 'status', milestones: ['signature'], status: 'met' };
      const replacement = `INSERT INTO entry (agreement_id, revision, "order", kind, content_kind,
          corrects_id, reason, title, title_language, occurred_on, milestones, status)
        SELECT 1, 2, 2, 'correction', 'status', max(id), 'A slip', 'Signed', 'en', '9998', '{signature}', 'met'
        FROM entry`;
      expect(
        await refusal(database, [...raise(1, 2), entry(2, status), CITED, replacement, CITED]),
      ).toEqual({ code: 'RF003', by: 'entry_met_by_now' });
    });
  });
});
