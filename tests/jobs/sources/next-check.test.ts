import { expect, test } from 'vitest';
import { failuresAfter, nextCheck } from '@/lib/jobs/sources/next-check';

const at = new Date('2026-11-28T12:00:00Z');

test.each([
  ['read', 0, null, '2026-12-28T12:00:00.000Z'],
  ['not there', 1, null, '2026-11-29T12:00:00.000Z'],
  ['not there', 3, null, '2026-11-29T12:00:00.000Z'],
  ['not there', 4, null, '2026-12-28T12:00:00.000Z'],
  ['not read', 1, null, '2026-11-28T13:00:00.000Z'],
  ['not read', 3, null, '2026-11-28T16:00:00.000Z'],
  ['not read', 1_000, null, '2026-12-28T12:00:00.000Z'],
  ['not read', 1, '7200', '2026-11-28T14:00:00.000Z'],
  ['not read', 1, 'Sat, 28 Nov 2026 18:00:00 GMT', '2026-11-28T18:00:00.000Z'],
  ['not read', 1, '99999999999', '2026-12-28T12:00:00.000Z'],
  ['not read', 1, 'soon', '2026-11-28T13:00:00.000Z'],
] as const)(
  '%s, failure %i, Retry-After %o: asked again on %s',
  (outcome, failures, after, next) => {
    expect(nextCheck(outcome, failures, after, at).toISOString()).toBe(next);
  },
);

test('that nothing is there is counted by itself, whatever failed before', () => {
  expect(failuresAfter({ failures: 5, outcome: 'not read' }, 'not there')).toBe(1);
  expect(failuresAfter({ failures: 1, outcome: 'not there' }, 'not there')).toBe(2);
  expect(failuresAfter({ failures: 2, outcome: 'not there' }, 'not read')).toBe(1);
  expect(failuresAfter({ failures: 0, outcome: 'read' }, 'not there')).toBe(1);
  expect(failuresAfter({ failures: 0, outcome: null }, 'not read')).toBe(1);
  expect(failuresAfter({ failures: 9, outcome: 'not read' }, 'read')).toBe(0);
});
