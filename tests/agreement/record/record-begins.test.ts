import { describe, expect, it } from 'vitest';
import { recordBegins } from '@/lib/agreement/record/record-begins';
import { sampleRecord } from '../../fixtures/records/samples';
import { aRecord, check, cited, correction, note, target } from '../a-record';

/** A note with a citation published on a day, month or year. */
const published = (occurredOn: string, on: string) =>
  note(occurredOn, { citations: [cited('independent'), cited(['GB'], { published: on })] });

describe('a record begins', () => {
  it.each([
    ['with its first entry', [note('2025-02-20'), note('2025-01-15')], '2025-01-15'],
    [
      'with what tells of the time before',
      [note('2016-07-08', { background: true })],
      '2016-07-08',
    ],
    ['with the first day of a year in which something occurred', [note('2024')], '2024-01-01'],
    ['with the first day of a season', [note('2024-22')], '2024-06-01'],
    ['with the first publication', [published('2025-02-20', '2025-02-19')], '2025-02-19'],
    [
      'with the first day of a month of publication',
      [published('2025-02-20', '2025-02')],
      '2025-02-01',
    ],
    ['with the first check', [check('2025-03-01', ['signature'])], '2025-03-01'],
    ['not with the day of a target', [target('2020', 'by', '2025-02-20')], '2025-02-20'],
  ])('%s', (_, contents, day) => {
    expect(recordBegins(aRecord(contents))).toBe(day);
  });

  it('on the day of its first revision where nothing on it is older', () => {
    expect(recordBegins(aRecord([]))).toBe('2026-01-01');
    expect(recordBegins(aRecord([note('2026-01-02')]))).toBe('2026-01-01');
  });

  it('no later once an entry was withdrawn or corrected, and earlier with an earlier one', () => {
    const first = [note('2025-02-20')];
    const withdrawn = [...first, correction('1-1', null, 2)];
    const later = [...first, correction('1-1', note('2025-06-01'), 2)];
    const earlier = [...first, correction('1-1', note('2024-06-01'), 2)];
    expect([withdrawn, later, earlier].map((one) => recordBegins(aRecord(one)))).toEqual([
      '2025-02-20',
      '2025-02-20',
      '2024-06-01',
    ]);
  });

  it('for UK–Norway with the declaration of 2016', () => {
    expect(recordBegins(sampleRecord('uk-norway'))).toBe('2016-07-08');
  });
});
