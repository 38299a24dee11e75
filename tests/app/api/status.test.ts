import { beforeAll, describe, expect, test } from 'vitest';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';
import { UK_NORWAY_TODAY } from '../../fixtures/records/uk-norway-status';

let app: AppToRead;

beforeAll(async () => {
  app = await theAppToRead();
});

const statusAt = async (query: string) =>
  (await app.get(`/api/v1/agreements/uk-norway/status${query}`)).json();

interface Reading {
  reading: string;
  days: number;
  timeliness: string;
  daysLate: number;
}

const SIGNED = { outcome: 'met', on: '2025-12-04', disputed: false, unconfirmed: false };
const NOT_KNOWN = { outcome: 'not known', on: null, disputed: false, unconfirmed: false };

describe('the status of UK–Norway', () => {
  test('today is met, and late by 95 days (73 to 186)', async () => {
    expect(await statusAt('')).toEqual(UK_NORWAY_TODAY);
  });

  test('before the announcement has no target', async () => {
    const status = await statusAt('?on=2025-02-01');
    expect(status).toMatchObject({ outcome: NOT_KNOWN, timeliness: 'no target' });
    expect(status).toMatchObject({ target: null, lateness: null });
  });

  test.each([
    ['2025-02-20', [192, 214, 101, 121]],
    ['2025-02-21', [191, 213, 100, 120]],
  ])('on %s is before the window, due under the readings in %j days', async (on, days) => {
    const status = await statusAt(`?on=${on}`);
    expect(status).toMatchObject({ on, known: on, outcome: NOT_KNOWN });
    expect(status).toMatchObject({ timeliness: 'before window', lateness: null });
    expect(status.target.readings.map((reading: Reading) => reading.days)).toEqual(days);
  });

  test.each([
    ['?on=2025-06-15', 'in window', 77, [0, 0, 14], 1],
    ['?on=2025-08-31', 'in window', 0, [0, 0, 91], 2],
    ['?on=2025-09-01', 'overdue', -1, [1, 0, 92], 3],
    ['?on=2025-12-03', 'overdue', -94, [94, 72, 185], 4],
    ['?on=2025-12-04&known=2025-12-03', 'overdue', -95, [95, 73, 186], 4],
  ])(
    '%s is not known, %s, %i days left, %j late, overdue under %i readings',
    async (query, timeliness, left, [days, least, most], overdue) => {
      const { outcome, target, ...status } = await statusAt(query);
      expect(outcome).toEqual(NOT_KNOWN);
      expect(status.timeliness).toBe(timeliness);
      expect(target.readings[0]).toMatchObject({ reading: 'meteorological-end', days: left });
      expect(status.lateness).toEqual({ days, least, most, underEveryReading: overdue === 4 });
      const judged = target.readings.map((reading: Reading) => reading.timeliness);
      expect(judged.filter((one: string) => one === 'overdue')).toHaveLength(overdue);
    },
  );

  test.each(['2025-12-04', '2025-12-05', '2026-06-11'])(
    'on %s is met, and late by 95 days (73 to 186)',
    async (on) => {
      expect(await statusAt(`?on=${on}`)).toMatchObject({
        outcome: SIGNED,
        timeliness: 'late',
        lateness: { days: 95, least: 73, most: 186, underEveryReading: true },
      });
    },
  );

  test.each([
    ['meteorological-end', '2025-08-31', 95],
    ['astronomical-end', '2025-09-22', 73],
    ['meteorological-start', '2025-06-01', 186],
    ['astronomical-start', '2025-06-21', 166],
  ])('under %s was due on %s and came %i days late', async (reading, due, days) => {
    expect(await statusAt(`?reading=${reading}`)).toMatchObject({
      target: { reading, due },
      lateness: { days, least: 73, most: 186 },
    });
  });

  test('takes any named reading where nothing is judged, and ignores it', async () => {
    const without = await statusAt('?on=2025-02-01');
    expect(await statusAt('?on=2025-02-01&reading=year-end')).toEqual(without);
  });
});
