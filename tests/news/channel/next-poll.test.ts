import { describe, expect, it } from 'vitest';
import { NO_HINTS, nextPoll, type PollHints } from '@/lib/news/channel/next-poll';

const AT = new Date('2026-11-23T12:00:00Z');

/** The minutes after which a channel is asked again. */
function minutes(
  outcome: Parameters<typeof nextPoll>[0],
  failures: number,
  hints: Partial<PollHints>,
): number | null {
  const next = nextPoll(outcome, failures, { ...NO_HINTS, ...hints }, AT);
  return next && (next.getTime() - AT.getTime()) / 60_000;
}

describe('a channel that was read is asked again', () => {
  it.each<[string, Partial<PollHints>, number]>([
    ['after half an hour where it gives no hint', {}, 30],
    ['after its ttl', { ttl: 60 }, 60],
    ['not before 15 minutes, whatever its ttl', { ttl: 1 }, 15],
    ['after a day at the latest, whatever its ttl', { ttl: 100_000 }, 1_440],
    ['after half an hour where its ttl is nought', { ttl: 0 }, 30],
    ['after half an hour where its ttl is less than nought', { ttl: -5 }, 30],
    ['after its max-age', { cacheControl: 'public, max-age=2700' }, 45],
    ['after its max-age however that is written', { cacheControl: 'Max-Age="2700",private' }, 45],
    ['after what is left of its max-age', { cacheControl: 'max-age=2700', age: '900' }, 30],
    ['not before 15 minutes', { cacheControl: 'max-age=900', age: '600' }, 15],
    [
      'after half an hour once its max-age has passed',
      { cacheControl: 'max-age=60', age: '90' },
      30,
    ],
    ['after half an hour where it is stale at once', { cacheControl: 'max-age=0' }, 30],
    ['without heed to the age for shared caches', { cacheControl: 's-maxage=7200' }, 30],
    ['without heed to a max-age that is none', { cacheControl: 'max-age=soon' }, 30],
    ['without heed to an Age that is none', { cacheControl: 'max-age=2700', age: 'old' }, 45],
    [
      'when it expires, by its own clock',
      { expires: 'Mon, 23 Nov 2026 14:00:00 GMT', date: 'Mon, 23 Nov 2026 13:00:00 GMT' },
      60,
    ],
    ['when it expires, by ours', { expires: 'Mon, 23 Nov 2026 13:00:00 GMT' }, 60],
    ['after half an hour where it has expired', { expires: '0' }, 30],
    ['after half an hour where it expired', { expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, 30],
    [
      'after its max-age rather than when it expires',
      { cacheControl: 'max-age=1200', expires: 'Mon, 23 Nov 2026 18:00:00 GMT' },
      20,
    ],
    ['after the longest that it asks for', { ttl: 60, cacheControl: 'max-age=900' }, 60],
    ['after its Retry-After where that is longer', { ttl: 60, retryAfter: '7200' }, 120],
  ])('%s', (_, hints, after) => {
    expect(minutes('read', 0, hints)).toBe(after);
    expect(minutes('not modified', 0, hints)).toBe(after);
  });
});

describe('a channel that failed is asked again', () => {
  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
    [4, 240],
    [5, 480],
    [6, 960],
    [7, 1_440],
    [8, 1_440],
    [2_000, 1_440],
  ])('after the failure number %d in a row in %d minutes', (failures, after) => {
    expect(minutes('failed', failures, {})).toBe(after);
    expect(minutes('refused', failures, {})).toBe(after);
    expect(minutes('not a feed', failures, {})).toBe(after);
  });

  it.each<[string, Partial<PollHints>, number]>([
    ['after its Retry-After in seconds', { retryAfter: '3600' }, 60],
    ['after its Retry-After as a date', { retryAfter: 'Mon, 23 Nov 2026 13:30:00 GMT' }, 90],
    [
      'after its Retry-After as the date of RFC 850',
      { retryAfter: 'Monday, 23-Nov-26 13:30:00 GMT' },
      90,
    ],
    [
      'after its Retry-After as the date of asctime',
      { retryAfter: 'Mon Nov 23 13:30:00 2026' },
      90,
    ],
    ['not sooner than its failures say', { retryAfter: '60' }, 30],
    [
      'as its failures say once that has passed',
      { retryAfter: 'Mon, 23 Nov 2026 11:00:00 GMT' },
      30,
    ],
    ['as its failures say where that is neither', { retryAfter: 'tomorrow' }, 30],
    ['as its failures say where that is less than nought', { retryAfter: '-60' }, 30],
    ['after a day at the latest', { retryAfter: '99999999999' }, 1_440],
    ['whatever the age and ttl of its error', { cacheControl: 'max-age=86400', ttl: 1_440 }, 30],
  ])('%s', (_, hints, after) => {
    expect(minutes('failed', 1, hints)).toBe(after);
  });
});

it('is never asked again once it is gone', () => {
  expect(minutes('gone', 1, { retryAfter: '60' })).toBeNull();
});
