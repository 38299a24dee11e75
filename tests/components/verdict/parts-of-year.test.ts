import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { spreadText } from '@/components/verdict/spread';
import { verdictText } from '@/components/verdict/verdict';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../../agreement/a-record';

const QUARTER = target('2026-34', 'by', '2026-01-10');
const TERM = target('2026-38', 'in', '2026-01-10');
const HALF = target('2026-40', 'by', '2026-01-10');
const DAY = target('2026-06-30', 'by', '2026-01-10');

function told(contents: object[], on: string, locale: 'en' | 'nb'): [string, string] {
  const record = aRecord(contents);
  const status = statusAt(record, viewOf(record, on));
  const i18n = i18nFor(locale);
  return [verdictText(status, i18n), spreadText(status.headline, i18n)];
}

describe('a deadline that is a part of a year', () => {
  it.each([
    [
      'a quarter that is to come',
      [QUARTER],
      '2026-02-01',
      [
        'No signature on record, 149 days before the end of the second quarter of 2026.',
        'Not yet due, however the date is read.',
      ],
      [
        'Ingen undertegning er registrert, 149 dager før utgangen av andre kvartal 2026.',
        'Fristen er ikke ute, uansett hvordan datoen tolkes.',
      ],
    ],
    [
      'a quarter on its last day',
      [QUARTER],
      '2026-06-30',
      [
        'No signature on record, on the last day of the second quarter of 2026.',
        'Overdue by up to 90 days under 1 of 2 ways to read the date.',
      ],
      [
        'Ingen undertegning er registrert, på den siste dagen i andre kvartal 2026.',
        'Inntil 90 dager over fristen etter 1 av 2 tolkninger av datoen.',
      ],
    ],
    [
      'a quarter that has passed',
      [QUARTER, claim('met', '2026-07-10', ['GB'])],
      '2026-08-01',
      [
        'Signed 10 days after the end of the second quarter of 2026.',
        'Late by 10 to 100 days, however the date is read.',
      ],
      [
        'Undertegnet 10 dager etter utgangen av andre kvartal 2026.',
        '10 til 100 dager for sent, uansett hvordan datoen tolkes.',
      ],
    ],
    [
      'a term of four months',
      [TERM, claim('met', '2026-09-02', ['GB'])],
      '2026-10-01',
      ['Signed 2 days after the end of August 2026.', 'Late by 2 days.'],
      ['Undertegnet 2 dager etter utgangen av august 2026.', '2 dager for sent.'],
    ],
    [
      'a term of four months of what was given up',
      [TERM, claim('not applicable', '2026-03-01', ['GB'])],
      '2026-10-01',
      [
        'No longer to be signed, as reported on 1 March 2026; due in the period May to August 2026.',
        'That was reported before the date had passed.',
      ],
      [
        'Skal ikke lenger undertegnes, meldt 1. mars 2026; frist i perioden mai–august 2026.',
        'Det ble meldt før fristen var ute.',
      ],
    ],
    [
      'a half',
      [HALF, claim('met', '2026-06-20', ['GB'])],
      '2026-10-01',
      [
        'Signed on time, 10 days before the end of the first half of 2026.',
        'Late by up to 170 days under 1 of 2 ways to read the date.',
      ],
      [
        'Undertegnet i tide, 10 dager før utgangen av første halvår 2026.',
        'Inntil 170 dager for sent etter 1 av 2 tolkninger av datoen.',
      ],
    ],
  ])('is told as such: %s', (_what, contents, on, english, norwegian) => {
    expect(told(contents, on, 'en')).toEqual(english);
    expect(told(contents, on, 'nb')).toEqual(norwegian);
  });
});

describe('what is known to have happened in a part of a year', () => {
  it.each([
    [
      '2026-35',
      [
        'Signed in the third quarter of 2026, 1 to 92 days after 30 June 2026.',
        'Late by 1 to 92 days; only the quarter is known.',
      ],
      [
        'Undertegnet i tredje kvartal 2026, 1 til 92 dager etter 30. juni 2026.',
        '1 til 92 dager for sent; bare kvartalet er kjent.',
      ],
    ],
    [
      '2026-39',
      [
        'Signed in the period September to December 2026, 63 to 184 days after 30 June 2026.',
        'Late by 63 to 184 days; only the four-month period is known.',
      ],
      [
        'Undertegnet i perioden september–desember 2026, 63 til 184 dager etter 30. juni 2026.',
        '63 til 184 dager for sent; bare firemånedersperioden er kjent.',
      ],
    ],
    [
      '2026-41',
      [
        'Signed in the second half of 2026, 1 to 184 days after 30 June 2026.',
        'Late by 1 to 184 days; only the half-year is known.',
      ],
      [
        'Undertegnet i andre halvår 2026, 1 til 184 dager etter 30. juni 2026.',
        '1 til 184 dager for sent; bare halvåret er kjent.',
      ],
    ],
  ])('is dated by it, and its lateness is a range: %s', (on, english, norwegian) => {
    const contents = [DAY, claim('met', on, ['GB'])];
    expect(told(contents, '2027-02-01', 'en')).toEqual(english);
    expect(told(contents, '2027-02-01', 'nb')).toEqual(norwegian);
  });
});
