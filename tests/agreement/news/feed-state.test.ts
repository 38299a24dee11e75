import { describe, expect, test } from 'vitest';
import { Feed } from '@/lib/agreement/news/feed';
import {
  type ChannelState,
  type FeedState,
  readAtOf,
  readingOf,
} from '@/lib/agreement/news/feed-state';

const READ: ChannelState = {
  id: 1,
  url: 'https://press.example.com/rss',
  readAt: new Date('2026-11-20T10:00:00Z'),
  pollAfter: null,
  failures: 0,
  problem: null,
  goneAt: null,
};
const FAILING = { ...READ, failures: 3, problem: 'It did not answer.' };
const GONE = { ...READ, goneAt: new Date('2026-11-21T10:00:00Z') };
const NEVER = { ...READ, readAt: null };

function feedOf(channels: ChannelState[], active = true): FeedState {
  const feed = Feed.parse({
    title: 'A paper',
    url: 'https://press.example.com/rss',
    format: 'RSS 2.0',
    voice: 'independent',
    active,
  });
  return { id: 1, agreement: 'uk-norway', feed, movedFrom: null, channels };
}

describe('a feed', () => {
  test.each([
    ['read', [READ]],
    ['not read yet', []],
    ['not read yet', [NEVER]],
    ['not read yet', [READ, NEVER]],
    ['failing', [FAILING]],
    ['failing', [READ, FAILING, NEVER]],
    ['gone', [GONE]],
    ['gone', [FAILING, GONE, READ]],
  ] as const)('is %s where the worst of its addresses is', (reading, channels) => {
    expect(readingOf(feedOf([...channels]))).toBe(reading);
  });

  test('that is switched off is off, however it was read, unless it was gone', () => {
    expect(readingOf(feedOf([FAILING], false))).toBe('off');
    expect(readingOf(feedOf([GONE], false))).toBe('gone');
  });

  test('was read when all of it was', () => {
    const later = { ...READ, readAt: new Date('2026-11-22T10:00:00Z') };
    expect(readAtOf(feedOf([later, READ]))).toEqual(READ.readAt);
    expect(readAtOf(feedOf([READ, later]))).toEqual(READ.readAt);
    expect(readAtOf(feedOf([later, NEVER]))).toBe(null);
    expect(readAtOf(feedOf([NEVER, later]))).toBe(null);
    expect(readAtOf(feedOf([]))).toBe(null);
  });
});
