import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';

describe('an instant', () => {
  const at = new Date('2026-07-28T19:01:00Z');

  it.each([
    ['en', 'Europe/London', '28 Jul 2026, 20:01 BST'],
    ['en', 'Europe/Oslo', '28 Jul 2026, 21:01 CEST'],
    ['en', 'UTC', '28 Jul 2026, 19:01 UTC'],
    ['en', 'Asia/Kathmandu', '29 Jul 2026, 00:46 GMT+5:45'],
    ['nb', 'Europe/Oslo', '28. juli 2026, 21:01 CEST'],
  ] as const)('is told in %s in the zone %s, which is named', (locale, zone, told) => {
    expect(i18nFor(locale, zone).instant(at)).toBe(told);
  });

  it('is told in London’s zone where no other is asked for', () => {
    expect(i18nFor('en').instant(at)).toBe('28 Jul 2026, 20:01 BST');
  });
});

describe('a date', () => {
  it.each([
    ['2026-05-09', '9 May 2026', '9. mai 2026'],
    ['2026-05', 'May 2026', 'mai 2026'],
    ['2026-22', 'summer 2026', 'sommeren 2026'],
    ['2026-24', 'winter 2026–2027', 'vinteren 2026–2027'],
    ['2026-33', 'the first quarter of 2026', 'første kvartal 2026'],
    ['2026-34', 'the second quarter of 2026', 'andre kvartal 2026'],
    ['2026-35', 'the third quarter of 2026', 'tredje kvartal 2026'],
    ['2026-36', 'the fourth quarter of 2026', 'fjerde kvartal 2026'],
    ['2026-37', 'January to April 2026', 'januar–april 2026'],
    ['2026-38', 'May to August 2026', 'mai–august 2026'],
    ['2026-39', 'September to December 2026', 'september–desember 2026'],
    ['2026-40', 'the first half of 2026', 'første halvår 2026'],
    ['2026-41', 'the second half of 2026', 'andre halvår 2026'],
    ['2026', '2026', '2026'],
  ])('%s is written "%s" and "%s"', (edtf, english, norwegian) => {
    expect(i18nFor('en').date(edtf)).toBe(english);
    expect(i18nFor('nb').date(edtf)).toBe(norwegian);
  });
});
