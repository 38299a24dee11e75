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
