import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { spreadText } from '@/components/verdict/spread';
import { Verdict, verdictText } from '@/components/verdict/verdict';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../../agreement/a-record';
import { sampleRecord } from '../../fixtures/records/samples';

const told = (record: AgreementRecord, on: string, locale: 'en' | 'nb' = 'en') =>
  verdictText(statusAt(record, viewOf(record, on)), i18nFor(locale));
const ukNorway = sampleRecord('uk-norway');

describe('the verdict on UK–Norway', () => {
  it.each([
    ['2025-02-01', 'No announcement on record.', 'Ingen kunngjøring er registrert.'],
    [
      '2025-02-20',
      'No signature on record, 192 days before the end of summer.',
      'Ingen undertegning er registrert, 192 dager før sommerens slutt.',
    ],
    [
      '2025-08-30',
      'No signature on record, 1 day before the end of summer.',
      'Ingen undertegning er registrert, 1 dag før sommerens slutt.',
    ],
    [
      '2025-08-31',
      'No signature on record, on the last day of summer.',
      'Ingen undertegning er registrert, på sommerens siste dag.',
    ],
    [
      '2025-12-03',
      'No signature on record, 94 days after the end of summer.',
      'Ingen undertegning er registrert, 94 dager etter sommerens slutt.',
    ],
    [
      '2026-11-22',
      'Signed 95 days after the end of summer.',
      'Undertegnet 95 dager etter sommerens slutt.',
    ],
  ])('on %s is "%s"', (on, english, norwegian) => {
    expect(told(ukNorway, on)).toBe(english);
    expect(told(ukNorway, on, 'nb')).toBe(norwegian);
  });

  it('marks how late it is', () => {
    const { container } = render(
      <Verdict status={statusAt(ukNorway, viewOf(ukNorway, '2026-11-22'))} i18n={i18nFor('en')} />,
    );
    expect(screen.getByText('95 days').tagName).toBe('EM');
    expect(container.textContent).toBe('Signed 95 days after the end of summer.');
  });
});

describe('the verdict on others', () => {
  it.each([
    [
      'uk-germany-trinity-house',
      'Signed on 23 October 2024. Reported by independent sources only.',
    ],
    ['uk-germany-kensington', 'Signed on 17 July 2025. Reported by independent sources only.'],
    [
      'uk-poland-northolt',
      'Signed 147 days after the end of 2025. Reported by independent sources only.',
    ],
  ])('%s is "%s"', (slug, expected) => {
    expect(told(sampleRecord(slug), '2026-11-22')).toBe(expected);
  });

  const summer = target('2025-22', 'by', '2025-02-20');
  const byDay = target('2025-06-30', 'on', '2025-02-20');

  it.each([
    [
      'on time',
      [summer, claim('met', '2025-08-21', ['GB'])],
      'Signed on time, 10 days before the end of summer.',
    ],
    [
      'early',
      [summer, claim('met', '2025-05-01', ['GB'])],
      'Signed early, 122 days before the end of summer.',
    ],
    [
      'on the last day',
      [summer, claim('met', '2025-08-31', ['GB'])],
      'Signed on time, on the last day of summer.',
    ],
    [
      'on its day',
      [byDay, claim('met', '2025-06-30', ['GB'])],
      'Signed on time on 30 June 2025, the day it was due.',
    ],
    [
      'after its day',
      [byDay, claim('met', '2025-07-01', ['GB'])],
      'Signed 1 day after 30 June 2025.',
    ],
    [
      'the year after',
      [summer, claim('met', '2026-01-10', ['GB'])],
      'Signed 132 days after the end of summer 2025.',
    ],
    ['in a month', [claim('met', '2025-05', ['GB'])], 'Signed in May 2025.'],
    [
      'under way',
      [summer, claim('under way', '2025-10-01', ['GB'])],
      'No signature on record, 154 days after the end of summer 2025; last reported under way on 1 October 2025.',
    ],
    [
      'given up',
      [summer, claim('not applicable', '2025-10-01', ['GB'])],
      'No longer to be signed, as reported on 1 October 2025; due by the end of summer 2025.',
    ],
    [
      'without a target',
      [claim('not met', '2025-10-01', ['GB'])],
      'Not signed, as reported on 1 October 2025.',
    ],
  ])('%s says so', (_how, contents, expected) => {
    expect(told(aRecord(contents), '2026-02-01')).toBe(expected);
  });

  it.each([
    [
      'an end that independent sources alone report',
      [summer, claim('under way', '2025-05-01', ['GB']), claim('met', '2025-12-04', 'independent')],
      'Signing last reported under way on 1 May 2025. But independent sources say it was signed on 4 December 2025.',
    ],
    [
      'what only a month is known of',
      [target('2025-12-31', 'by', '2025-02-20'), claim('met', '2026-04', ['GB'])],
      'Signed in April 2026, 91 to 120 days after 31 December 2025.',
    ],
    [
      'both sides of a dispute',
      [summer, claim('met', '2025-05-01', ['GB']), claim('not met', '2025-05-03', ['NO'])],
      'Signature disputed: United Kingdom says it was signed on 1 May 2025; Norway said on 3 May 2025 that it was not signed.',
    ],
    [
      'what was partly met when it was said',
      [target('2024-09-05', 'by', '2024-01-01'), claim('partly met', '2024-06-17', ['GB'])],
      'Partly signed, as reported on 17 June 2024; due by 5 September 2024.',
    ],
  ])('tells %s', (_what, contents, expected) => {
    expect(told(aRecord(contents), '2026-11-28')).toBe(expected);
  });

  it('names another headline by its title', () => {
    const record = aRecord([claim('met', '2025-10-01', ['GB'], { milestone: 'in-force' })], {
      milestones: [{ slug: 'in-force', title: { en: 'Entry into force' } }],
    });
    const outlines = record.outlines.map((outline) => ({ ...outline, headline: 'in-force' }));
    expect(told({ ...record, outlines }, '2026-01-01')).toBe(
      'Entry into force: met on 1 October 2025.',
    );
  });
});

describe('what all readings together say', () => {
  const spread = (record: AgreementRecord, on: string) =>
    spreadText(statusAt(record, viewOf(record, on)).headline, i18nFor('en'));

  it.each([
    ['2025-02-20', 'Not yet due, however “summer” is read.'],
    ['2025-06-15', 'Overdue by up to 14 days under 1 of 4 ways to read “summer”.'],
    ['2025-12-03', 'Overdue by 72 to 185 days, however “summer” is read.'],
    ['2026-11-22', 'Late by 73 to 186 days, however “summer” is read.'],
  ])('on %s of UK–Norway is "%s"', (on, expected) => {
    expect(spread(ukNorway, on)).toBe(expected);
  });

  it.each([
    ['uk-germany-trinity-house', 'No target date is on the record, so lateness cannot be judged.'],
    ['uk-germany-kensington', 'The promise names no date, so lateness cannot be measured.'],
    ['uk-poland-northolt', 'Late by 147 days.'],
  ])('of %s is "%s"', (slug, expected) => {
    expect(spread(sampleRecord(slug), '2026-11-22')).toBe(expected);
  });
});
