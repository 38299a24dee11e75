import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AgreementRecord } from '@/lib/agreement/record';
import { showToday, today, turnedDays } from '@/lib/server/days';
import { aRecord } from '../agreement/a-record';

const named = (slug: string): AgreementRecord => ({ ...aRecord([]), slug });
const at = (instant: string) => vi.setSystemTime(instant);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at('2025-06-15T12:00:00Z');
});

afterEach(() => {
  at('2100-01-01T00:00:00Z');
  turnedDays();
  vi.useRealTimers();
});

describe('an agreement’s day on its pages', () => {
  test('is the day in London for the United Kingdom and Norway', () => {
    at('2025-08-31T22:59:59Z');
    expect(today(named('uk-norway'))).toBe('2025-08-31');
    at('2025-08-31T23:00:00Z');
    expect(today(named('uk-norway'))).toBe('2025-09-01');
  });

  test('turns once, when the day that was shown is over', () => {
    at('2025-08-31T22:59:59Z');
    expect(showToday(named('uk-norway'))).toBe('2025-08-31');
    expect(turnedDays()).toEqual([]);
    at('2025-08-31T23:00:00Z');
    expect(turnedDays()).toEqual(['uk-norway']);
    expect(turnedDays()).toEqual([]);
  });

  test('has turned for a page of yesterday even when another page already shows today', () => {
    at('2025-08-31T22:59:59Z');
    showToday(named('uk-norway'));
    at('2025-08-31T23:00:00Z');
    expect(showToday(named('uk-norway'))).toBe('2025-09-01');
    expect(turnedDays()).toEqual(['uk-norway']);
  });

  test('turns by the parties’ own zones', () => {
    const elsewhere = {
      ...aRecord([], {
        parties: [{ code: 'NP', name: { en: 'Nepal' }, timeZone: 'Asia/Kathmandu' }],
      }),
      slug: 'elsewhere',
    };
    at('2025-08-31T18:00:00Z');
    showToday(named('uk-norway'));
    showToday(elsewhere);
    at('2025-08-31T18:15:00Z');
    expect(turnedDays()).toEqual(['elsewhere']);
  });
});
