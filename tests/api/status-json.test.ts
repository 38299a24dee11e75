import { describe, expect, it } from 'vitest';
import { verdictInEveryLanguage } from '@/components/verdict/in-every-language';
import { statusAt } from '@/lib/agreement/status/status';
import { StatusJson, statusUnder, toStatusJson } from '@/lib/api/status-json';
import { aRecord, claim, target, viewOf } from '../agreement/a-record';
import { sampleRecord } from '../fixtures/records/samples';
import { UK_NORWAY_TODAY } from '../fixtures/records/uk-norway-status';

const record = sampleRecord('uk-norway');
const status = statusAt(record, viewOf(record, '2026-11-22'));

describe('the status JSON of UK–Norway on 22 November 2026', () => {
  it('is that of the specification', () => {
    expect(toStatusJson(status, verdictInEveryLanguage)).toEqual(UK_NORWAY_TODAY);
  });

  it('parses by its own schema, key for key', () => {
    const told = toStatusJson(status, verdictInEveryLanguage);
    expect(StatusJson.parse(told)).toEqual(told);
  });
});

describe('a named reading', () => {
  it('changes the target’s dates, timeliness and days', () => {
    expect(
      statusUnder(status, { reading: 'astronomical-end' }, verdictInEveryLanguage),
    ).toMatchObject({
      target: { reading: 'astronomical-end', due: '2025-09-22' },
      timeliness: 'late',
      lateness: { days: 73, least: 73, most: 186 },
    });
  });

  it('that the target does not admit is refused with those it does', () => {
    expect(statusUnder(status, { reading: 'year-end' }, verdictInEveryLanguage)).toEqual({
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
    expect(
      statusUnder(
        statusAt(unjudged, viewOf(unjudged, '2026-01-01')),
        { reading: 'day' },
        verdictInEveryLanguage,
      ),
    ).toMatchObject({
      timeliness: 'not judged',
      target: { reading: null, opens: null, closes: null, due: null, readings: [] },
      lateness: null,
    });
  });
});

describe('an agreement without a target', () => {
  it('has neither target nor lateness', () => {
    const plain = aRecord([claim('met', '2025-12-04', ['GB'])]);
    expect(
      toStatusJson(statusAt(plain, viewOf(plain, '2026-01-01')), verdictInEveryLanguage),
    ).toMatchObject({
      target: null,
      timeliness: 'no target',
      lateness: null,
    });
  });
});
