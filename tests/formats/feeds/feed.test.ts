import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { toAtom } from '@/lib/formats/feeds/atom';
import type { Feed } from '@/lib/formats/feeds/feed';
import { toJsonFeed } from '@/lib/formats/feeds/json-feed';
import { toRss } from '@/lib/formats/feeds/rss';
import { stableUuid } from '@/lib/formats/stable-id';

const ADDRESS = 'https://agreements.example/agreements/uk-norway/feed';
const FORMULA = '=HYPERLINK("https://evil.example?a=1&b=2") ]]> <script>\u0001\u{1f91d}';
const SHOWN = '=HYPERLINK("https://evil.example?a=1&b=2") ]]> <script>\u{1f91d}';

const feed = (given: Partial<Feed> = {}): Feed => ({
  uuid: stableUuid('a feed'),
  title: 'UK–Norway & others: what was recorded',
  description: 'Every entry as it was put on the record.',
  language: 'nb',
  author: 'Agreement Tracker',
  site: 'https://agreements.example/',
  page: 'https://agreements.example/agreements/uk-norway',
  address: ADDRESS,
  begun: new Date('2026-11-01T00:00:00Z'),
  items: [
    {
      uuid: stableUuid('a record', '2-1'),
      address: 'https://agreements.example/agreements/uk-norway/entries/2-1',
      title: FORMULA,
      pieces: [
        { text: 'To\nlinjer <b>' },
        { text: '“Ærlig”', language: 'no', isQuote: true },
        { text: 'gov.uk', address: 'https://gov.uk/?a="1"&b=2' },
      ],
      at: new Date('2026-11-29T10:00:00.123Z'),
    },
    {
      uuid: stableUuid('a record', '1-1'),
      address: 'https://agreements.example/agreements/uk-norway/entries/1-1',
      title: 'The ministers meet',
      pieces: [{ text: 'News' }],
      at: new Date('2026-11-28T10:00:00Z'),
    },
  ],
  ...given,
});

const HTML = [
  '<p>To<br>linjer &lt;b&gt;</p>',
  '<blockquote lang="no"><p>“Ærlig”</p></blockquote>',
  '<p><a href="https://gov.uk/?a=&quot;1&quot;&amp;b=2">gov.uk</a></p>',
].join('\n');
const ID = `urn:uuid:${stableUuid('a record', '2-1')}`;

describe('a feed', () => {
  it('is read back by a reader of Atom', () => {
    const read = parseAtomFeed(toAtom(feed()));
    expect(read).toMatchObject({
      id: `urn:uuid:${stableUuid('a feed')}`,
      title: { value: 'UK–Norway & others: what was recorded' },
      updated: '2026-11-29T10:00:00.123Z',
      authors: [{ name: 'Agreement Tracker' }],
    });
    expect(read.links).toContainEqual({ rel: 'self', type: 'application/atom+xml', href: ADDRESS });
    expect(read.entries?.map(({ id }) => id)).toEqual([
      ID,
      `urn:uuid:${stableUuid('a record', '1-1')}`,
    ]);
    expect(read.entries?.[0]).toMatchObject({
      title: { value: SHOWN },
      updated: '2026-11-29T10:00:00.123Z',
      published: '2026-11-29T10:00:00.123Z',
      content: { type: 'html', value: HTML },
    });
  });

  it('is read back by a reader of RSS', () => {
    const read = parseRssFeed(toRss(feed()));
    expect(read).toMatchObject({
      title: 'UK–Norway & others: what was recorded',
      language: 'nb',
      lastBuildDate: 'Sun, 29 Nov 2026 10:00:00 GMT',
    });
    expect(read.items?.[0]).toMatchObject({
      title: SHOWN,
      description: HTML,
      guid: { value: ID, isPermaLink: false },
      pubDate: 'Sun, 29 Nov 2026 10:00:00 GMT',
    });
  });

  it('is read back by a reader of JSON Feed', () => {
    const read = parseJsonFeed(toJsonFeed(feed()));
    expect(read).toMatchObject({ feed_url: ADDRESS, language: 'nb' });
    expect(read.items?.[0]).toMatchObject({
      id: ID,
      title: SHOWN,
      content_html: HTML,
      content_text: 'To\nlinjer <b>\n\n“Ærlig”\n\ngov.uk: https://gov.uk/?a="1"&b=2',
      date_published: '2026-11-29T10:00:00.123Z',
    });
  });

  it('is the same bytes each time, and never of the time of the reading', () => {
    for (const generate of [toAtom, toRss, toJsonFeed]) {
      expect(generate(feed())).toBe(generate(feed()));
      expect(generate(feed())).not.toContain(String(new Date().getFullYear() + 1));
    }
  });

  it('without an item was updated when its subject began', () => {
    const empty = feed({ items: [] });
    expect(parseAtomFeed(toAtom(empty))).toMatchObject({ updated: '2026-11-01T00:00:00.000Z' });
    expect(parseRssFeed(toRss(empty))).toMatchObject({
      lastBuildDate: 'Sun, 01 Nov 2026 00:00:00 GMT',
    });
    expect(JSON.parse(toJsonFeed(empty))).toMatchObject({ items: [] });
  });
});

describe('an id', () => {
  it('is a UUID of version 8 that is the same wherever it is made', () => {
    expect(stableUuid('a feed')).toBe('5dcb5134-8d9e-80a3-a590-feb9bab55b4e');
    expect(stableUuid('a', 'b')).not.toBe(stableUuid('a b'));
    expect(stableUuid('a feed')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
    );
  });
});
