import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { knownOfSources } from '@/lib/agreement/evidence/known-of-sources';
import { hashOfText } from '@/lib/agreement/evidence/source-check';
import { citation } from '../../fixtures/records/record';
import { aRecord, note } from '../a-record';

const URL = 'https://press.example/1';
const record = aRecord([
  note('2026-11-01', { citations: [citation({ url: URL, quote: 'Words' })] }),
]);
const [entry] = record.entries;
const checks = new Map([
  [
    URL,
    ['2026-11-10', '2026-11-20'].map((day, index) => ({
      id: index + 1,
      at: new Date(`${day}T12:00:00Z`),
      outcome: 'read' as const,
      sha256: 'a'.repeat(64),
      found: [hashOfText('Words')],
      missing: [],
    })),
  ],
]);

const lastRead = (on: string, known: string, isPinned: boolean) => {
  const view = { on: calendarDate(on), known: calendarDate(known), revision: 1 };
  return entry && knownOfSources(record, view, { checks, isPinned })(entry)[0]?.on;
};

it.each([
  ['2026-11-20', '2026-11-20', false, '2026-11-20'],
  ['2026-11-20', '2026-11-20', true, '2026-11-10'],
  ['2026-11-21', '2026-11-21', true, '2026-11-20'],
  ['2026-11-21', '2026-11-19', true, '2026-11-10'],
  ['2026-11-21', '2026-11-19', false, '2026-11-10'],
  ['2026-11-19', '2026-11-30', true, '2026-11-10'],
  ['2026-11-10', '2026-11-10', true, undefined],
])('on %s, as known by %s, pinned %o: last read on %s', (on, known, isPinned, day) => {
  expect(lastRead(on, known, isPinned)).toBe(day);
});
