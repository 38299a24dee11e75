import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { today } from '@/lib/process/today';
import { aRecord } from '../agreement/a-record';

const named = (slug: string): AgreementRecord => ({ ...aRecord([]), slug });
const at = (instant: string) => vi.setSystemTime(instant);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at('2025-06-15T12:00:00Z');
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an agreement’s day on its pages', () => {
  test('is the day in London for the United Kingdom and Norway', () => {
    at('2025-08-31T22:59:59Z');
    expect(today(named('uk-norway'))).toBe('2025-08-31');
    at('2025-08-31T23:00:00Z');
    expect(today(named('uk-norway'))).toBe('2025-09-01');
  });

  test('is the same within a minute, and another as soon as it has turned, forwards or back', () => {
    const record = named('uk-norway');
    for (const [instant, day] of [
      ['2025-08-31T22:59:01Z', '2025-08-31'],
      ['2025-08-31T22:59:59Z', '2025-08-31'],
      ['2025-08-31T23:00:00Z', '2025-09-01'],
      ['2025-08-31T22:00:00Z', '2025-08-31'],
    ] as const) {
      at(instant);
      expect(today(record)).toBe(day);
    }
  });

  test('turns by the parties’ own zones', () => {
    const elsewhere = {
      ...aRecord([], {
        parties: [{ code: 'NP', name: { en: 'Nepal' }, timeZone: 'Asia/Kathmandu' }],
      }),
      slug: 'elsewhere',
    };
    at('2025-08-31T18:00:00Z');
    expect(today(elsewhere)).toBe('2025-08-31');
    at('2025-08-31T18:15:00Z');
    expect(today(elsewhere)).toBe('2025-09-01');
    expect(today(named('uk-norway'))).toBe('2025-08-31');
  });
});
