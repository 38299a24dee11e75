import { expect, test } from 'vitest';
import { nextCheck } from '@/lib/jobs/sources/next-check';

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
