import { describe, expect, it, test } from 'vitest';
import { ATOM, JSON_FEED, RDF, RSS } from '../../fixtures/news/feed-documents';
import { newsIn, readDocument, rss } from '../../fixtures/news/read-document';

const govUk = 'https://www.gov.uk/search/news-and-communications.atom';

/** The one item of a document. */
function itemIn(item: string) {
  const [told] = newsIn(rss(item)).items;
  if (told === undefined) throw new Error('no item');
  return told;
}

test('Atom as GOV.UK writes it is read', () => {
  expect(newsIn(ATOM, 'application/atom+xml', govUk)).toEqual({
    result: 'news',
    title: 'News and communications from GOV.UK',
    language: 'en-GB',
    ttl: null,
    whole: true,
    unread: 0,
    items: [
      {
        id: 'https://www.gov.uk/government/news/uk-and-norway-sign#2025-12-04T09:30:00+00:00',
        content: {
          title: 'UK and Norway sign the ‘Lunna House’ agreement',
          summary: 'Frigates & patrol aircraft will hunt submarines in the North Atlantic.',
          link: 'https://www.gov.uk/government/news/uk-and-norway-sign',
          credit: null,
          language: 'en-GB',
          publishedAt: new Date('2025-12-04T09:30:00Z'),
          publishedOn: '2025-12-04',
        },
      },
      {
        id: 'https://www.gov.uk/government/speeches/a-speech',
        content: {
          title: 'A i18n in Oslo',
          summary: null,
          link: 'https://www.gov.uk/government/speeches/a-speech',
          credit: 'Ministry of Defence',
          language: 'en-GB',
          publishedAt: new Date('2025-12-04T23:30:00Z'),
          publishedOn: '2025-12-05',
        },
      },
    ],
  });
});

test('RSS 2.0 as regjeringen.no writes it is read, nynorsk items as nynorsk', () => {
  expect(newsIn(RSS, 'application/rss+xml')).toEqual({
    result: 'news',
    title: 'Forsvarsdepartementet - regjeringen.no',
    language: 'nb-NO',
    ttl: 60,
    whole: true,
    unread: 0,
    items: [
      {
        id: 'id3142',
        content: {
          title: 'Norge og Storbritannia inngår avtale',
          summary: 'Regjeringen har undertegnet.',
          link: 'https://www.regjeringen.no/no/aktuelt/avtale/id1/',
          credit: 'Forsvarsdepartementet',
          language: 'nb-NO',
          publishedAt: new Date('2025-12-04T23:45:00Z'),
          publishedOn: '2025-12-04',
        },
      },
      {
        id: 'https://www.regjeringen.no/nn/aktuelt/samarbeid/id2/',
        content: {
          title: 'Noreg og Storbritannia styrkjer samarbeidet',
          summary: null,
          link: 'https://www.regjeringen.no/nn/aktuelt/samarbeid/id2/',
          credit: 'Kari Nordmann',
          language: 'nn',
          publishedAt: new Date('2025-12-04T07:05:00Z'),
          publishedOn: '2025-12-04',
        },
      },
    ],
  });
});

test('RSS 1.0 is read, with the items that its own contents leave out', () => {
  const { title, language, ttl, items } = newsIn(RDF);
  expect({ title, language, ttl }).toEqual({ title: 'The press', language: 'en', ttl: 30 });
  expect(items.map(({ id, content }) => [id, content.link, content.publishedOn])).toEqual([
    ['https://press.example.com/1', 'https://press.example.com/1', '2026-02-03'],
    ['https://press.example.com/2', 'https://press.example.com/2', '2026-02-04'],
  ]);
  expect(items[0]?.content.credit).toBe('NTB');
});

test('JSON Feed is read, its plain texts as they stand', () => {
  expect(newsIn(JSON_FEED, 'application/feed+json').items.map(({ content }) => content)).toEqual([
    {
      title: 'What <b> means',
      summary: 'Not <b>old.',
      link: 'https://notes.example.org/2026/frigates',
      credit: 'A. Reader, B. Writer',
      language: 'en',
      publishedAt: new Date('2026-01-10T12:00:00Z'),
      publishedOn: '2026-01-10',
    },
    {
      title: 'Only words, and no title.',
      summary: 'Only words, and no title.',
      link: null,
      credit: null,
      language: 'nb',
      publishedAt: null,
      publishedOn: null,
    },
  ]);
});

test.each([
  ['text/html', ATOM],
  ['application/json', RSS],
  ['image/png', RDF],
  ['application/rss+xml; charset=utf-8', JSON_FEED],
  [null, ATOM],
])('a feed is what its text shows it to be, sent as %s or not', (contentType, document) => {
  expect(newsIn(document, contentType).items).toHaveLength(2);
});

describe('an item', () => {
  it('without a title takes the first words of its summary', () => {
    const words = 'Norway and the United Kingdom '.repeat(10);
    expect(itemIn(`<item><description>${words}</description></item>`).content.title).toBe(
      'Norway and the United Kingdom Norway and the United Kingdom Norway and the United Kingdom Norway and the United Kingdom…',
    );
  });

  it('that says nothing is counted, not read', () => {
    const news = newsIn(
      rss('<item><guid>1</guid></item>', '<item/>', '<item><title> </title></item>'),
    );
    expect(news).toMatchObject({ items: [], unread: 3 });
  });

  it('without an id has none', () => {
    expect(itemIn('<item><title>A</title></item>').id).toBeNull();
    expect(itemIn('<item><title>A</title><guid>  </guid></item>').id).toBeNull();
  });

  it('has a summary of at most 2,000 characters and a title of at most 500', () => {
    const long = 'word '.repeat(10_000);
    const { content } = itemIn(
      `<item><title>${long}</title><description>${long}</description></item>`,
    );
    expect([content.title.length, content.summary?.length]).toEqual([500, 2_000]);
  });

  it('cannot turn the direction of what stands around it', () => {
    const { content } = itemIn('<item><title>Signed\u202e \u2066today&#8238;</title></item>');
    expect(content.title).toBe('Signed today');
  });

  it.each([
    ['/a', 'https://www.example.com/a'],
    ['//other.example.com/a', 'https://other.example.com/a'],
    ['?id=1&amp;b=2', 'https://www.example.com/news/?id=1&b=2'],
    ['https://user:word@example.com/', null],
    ['javascript:alert(1)', null],
    ['mailto:post@example.com', null],
    ['http://[', null],
    ['', null],
  ])('with the link %o opens %o', (link, address) => {
    const document = `<rss version="2.0"><channel><link>https://www.example.com/news/</link>
      <item><title>A</title><link>${link}</link></item></channel></rss>`;
    expect(newsIn(document).items[0]?.content.link).toBe(address);
  });

  it('is linked from its own base, and that from the feed’s', () => {
    const document = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/">
      <title>A feed</title>
      <entry xml:base="2026/"><title>A</title><link href="a.html"/></entry>
      <entry><title>B</title><link rel="enclosure" href="b.mp3"/><link href="b.html"/></entry></feed>`;
    expect(newsIn(document).items.map(({ content }) => content.link)).toEqual([
      'https://feeds.example.net/news/2026/a.html',
      'https://feeds.example.net/news/b.html',
    ]);
  });

  it('of 1970 has no date, and one of 2099 the date that it says', () => {
    const dated = (date: string) =>
      itemIn(`<item><title>A</title><pubDate>${date}</pubDate></item>`).content;
    expect(dated('Thu, 01 Jan 1970 00:00:00 GMT')).toMatchObject({
      publishedAt: null,
      publishedOn: null,
    });
    expect(dated('Thu, 01 Jan 2099 00:00:00 GMT')).toMatchObject({ publishedOn: '2099-01-01' });
  });
});

test.each([
  ['', 'The document is empty.'],
  [' \n\t', 'The document is empty.'],
  ['Not found', 'The document is neither XML nor a JSON Feed.'],
  ['<!doctype html><html><body>News</body></html>', 'The document is a web page, not a feed.'],
  [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'The document begins with <svg>: it is neither RSS nor Atom.',
  ],
  ['{"version": "1", ', /^The JSON cannot be read as a feed: /],
  ['{"a": 1}', /^The JSON cannot be read as a feed: /],
  ['[]', 'The document is neither XML nor a JSON Feed.'],
])('%o is not a feed', (document, message) => {
  expect(readDocument(document)).toEqual({
    result: 'not a feed',
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  });
});
