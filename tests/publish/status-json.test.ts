import { describe, expect, it } from 'vitest';
import { statusAt } from '@/lib/agreement/status';
import { StatusJson, statusUnder, toStatusJson } from '@/lib/publish/status-json';
import { aRecord, claim, target, viewOf } from '../agreement/a-record';
import { seeded } from '../fixtures/seeded';

const record = seeded('uk-norway');
const status = statusAt(record, viewOf(record, '2026-11-22'));

describe('the status JSON of UK–Norway on 22 November 2026', () => {
  it('is that of the specification', () => {
    const { latestEntry, ...told } = toStatusJson(status);
    expect(told).toEqual({
      agreement: {
        slug: 'uk-norway',
        name: 'UK–Norway defence agreement',
        signedAs: 'Lunna House Agreement',
        form: 'not known',
      },
      on: '2026-11-22',
      known: '2026-11-22',
      revision: 1,
      stage: { milestone: 'signature', since: '2025-12-04' },
      steps: { met: 3, applying: 4, notKnown: 1, notKnownWhetherApplying: 5 },
      target: {
        milestone: 'signature',
        said: 'with a determination to sign by summer 2025',
        saidOn: '2025-02-20',
        edtf: '2025-22',
        bound: 'by',
        restated: 0,
        reading: 'meteorological-end',
        opens: '2025-06-01',
        closes: '2025-08-31',
        due: '2025-08-31',
        readings: [
          {
            reading: 'meteorological-end',
            opens: '2025-06-01',
            closes: '2025-08-31',
            due: '2025-08-31',
            days: -448,
            timeliness: 'late',
            daysLate: 95,
          },
          {
            reading: 'astronomical-end',
            opens: '2025-06-21',
            closes: '2025-09-22',
            due: '2025-09-22',
            days: -426,
            timeliness: 'late',
            daysLate: 73,
          },
          {
            reading: 'meteorological-start',
            opens: '2025-06-01',
            closes: '2025-08-31',
            due: '2025-06-01',
            days: -539,
            timeliness: 'late',
            daysLate: 186,
          },
          {
            reading: 'astronomical-start',
            opens: '2025-06-21',
            closes: '2025-09-22',
            due: '2025-06-21',
            days: -519,
            timeliness: 'late',
            daysLate: 166,
          },
        ],
      },
      outcome: { outcome: 'met', on: '2025-12-04', disputed: false, unconfirmed: false },
      timeliness: 'late',
      lateness: { days: 95, least: 73, most: 186, underEveryReading: true },
      standing: [
        { voice: 'GB', claim: 'met', on: '2025-12-04' },
        { voice: 'NO', claim: 'not known', on: null },
        { voice: 'independent', claim: 'met', on: '2025-12-04', origins: 1 },
      ],
      freshness: { lastChecked: '2026-11-22', stale: false },
    });
    expect(latestEntry).toMatchObject({ occurredOn: '2026-04-22' });
  });

  it('parses by its own schema, key for key', () => {
    const told = toStatusJson(status);
    expect(StatusJson.parse(told)).toEqual(told);
  });
});

describe('a named reading', () => {
  it('changes the target’s dates, timeliness and days', () => {
    expect(statusUnder(status, 'astronomical-end')).toMatchObject({
      target: { reading: 'astronomical-end', due: '2025-09-22' },
      timeliness: 'late',
      lateness: { days: 73, least: 73, most: 186 },
    });
  });

  it('that the target does not admit is refused with those it does', () => {
    expect(statusUnder(status, 'year-end')).toEqual({
      refusal: {
        parameter: 'reading',
        detail: '"year-end" is not accepted for "reading".',
        accepted:
          'one that the target admits: meteorological-end, astronomical-end, meteorological-start, astronomical-start',
      },
    });
  });

  it('is taken and ignored where nothing is judged', () => {
    const unjudged = aRecord([target(null, 'by', '2025-02-20')]);
    expect(statusUnder(statusAt(unjudged, viewOf(unjudged, '2026-01-01')), 'day')).toMatchObject({
      timeliness: 'not judged',
      target: { reading: null, opens: null, closes: null, due: null, readings: [] },
      lateness: null,
    });
  });
});

describe('an agreement without a target', () => {
  it('has neither target nor lateness', () => {
    const plain = aRecord([claim('met', '2025-12-04', ['GB'])]);
    expect(toStatusJson(statusAt(plain, viewOf(plain, '2026-01-01')))).toMatchObject({
      target: null,
      timeliness: 'no target',
      lateness: null,
    });
  });
});
