import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ItemContent } from '@/lib/news/item';
import { ATOM, JSON_FEED, RDF, RSS } from '../../fixtures/news/feed-documents';
import { newsIn, readDocument, rss, titlesIn } from '../../fixtures/news/read-document';

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const bigEndian = (text: string) => Uint8Array.from(Buffer.from(utf16(text)).swap16());
const norwegian = rss('<item><title>Å være på øya</title></item>');

test.each([
  ['windows-1252 by its header', latin(norwegian), 'text/xml; charset=windows-1252'],
  [
    'windows-1252 by its declaration',
    latin(`<?xml version="1.0" encoding="windows-1252"?>${norwegian}`),
    'text/xml',
  ],
  ['windows-1252 that says nothing', latin(norwegian), null],
  ['UTF-16 by its mark', utf16(norwegian), 'text/xml'],
  ['UTF-16 by its mark, the other way round', bigEndian(norwegian), null],
  [
    'UTF-8 that says it is another',
    new TextEncoder().encode(`\ufeff${norwegian}`),
    'a/b; charset=latin1',
  ],
])('a feed in %s is read', (_, bytes, contentType) => {
  expect(titlesIn(bytes, contentType)).toEqual(['Å være på øya']);
});

describe('entities', () => {
  it('of a bomb are not expanded', () => {
    const lines = Array.from({ length: 30 }, (_, index) => {
      const [name, before] = [`lol${index + 1}`, `&lol${index};`];
      return `<!ENTITY ${name} "${before.repeat(10)}">`;
    });
    const bomb = `<?xml version="1.0"?>
      <!DOCTYPE rss [ <!-- isn't > "it --> <!ENTITY lol0 "lol>"> ${lines.join('\n')} ]>
      ${rss('<item><title>Before &lol30; after</title></item>')}`;
    expect(titlesIn(bomb)).toEqual(['Before &lol30; after']);
  });

  it('from outside are not fetched', () => {
    const outside = `<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd" [
      <!ENTITY file SYSTEM "file:///etc/passwd"> <!ENTITY % more SYSTEM "http://127.0.0.1:1/"> %more; ]>
      ${rss('<item><title>&file;</title></item>')}`;
    expect(titlesIn(outside)).toEqual(['&file;']);
  });
});

describe('of broken XML', () => {
  const whole = '<item><title>Whole</title></item>';
  const kept = (document: string) => {
    const { items, unread } = newsIn(document);
    return [items.map(({ content }) => content.title), unread];
  };

  it('that ends in the middle of an item, the whole items are kept', () => {
    const cut = rss(whole, '<item><title>Cut</title><link>https://example.com/');
    expect(kept(cut.slice(0, cut.indexOf('example.com')))).toEqual([['Whole'], 1]);
    expect(kept(rss(whole).replace('</channel></rss>', ''))).toEqual([['Whole'], 0]);
    expect(kept(`${rss(whole).replace('</channel></rss>', '')}<item`)).toEqual([['Whole'], 0]);
  });

  it('the item that is broken is left out, and those behind it are read', () => {
    const broken = [
      '<item><title>Two</titel></item>',
      '<item><group><a></group><title>Three</title></item>',
      '<item><title>Four</title>',
    ];
    expect(kept(rss(whole, ...broken, '<item><title>Last</title></item>'))).toEqual([
      ['Whole', 'Last'],
      3,
    ]);
  });

  it('unpaired HTML in a text does no harm', () => {
    const [first, second] = [
      '<item><title>A</title><description>one<br>two</p></description></item>',
      '<item><title>B</title><description><description>x</description></description></item>',
    ];
    const { items, unread } = newsIn(rss(first, second));
    expect(items.map(({ content }) => [content.title, content.summary])).toEqual([
      ['A', 'one two'],
      ['B', 'x'],
    ]);
    expect(unread).toBe(0);
  });

  it('no part of an item comes into another', () => {
    const feed = RSS.replace('</title>\n      <link>/no', '<link>/no');
    expect(kept(feed)).toEqual([['Noreg og Storbritannia styrkjer samarbeidet'], 1]);
  });

  it('without a whole item nothing is read, and where it broke is told', () => {
    expect(readDocument('<rss version="2.0"><channel>\n<title>A</title>\n<item>')).toEqual({
      result: 'not a feed',
      message: 'The XML is broken on line 3: it ends inside <item>.',
    });
    expect(readDocument('<feed>\n<title>A</title></b></feed>')).toEqual({
      result: 'not a feed',
      message: 'The XML is broken on line 2: </b> closes what is not open.',
    });
  });
});

test('an item nested a thousand deep is left out, and the others are read', () => {
  const deep = `<item><title>Deep</title>${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}</item>`;
  const { items, unread } = newsIn(rss('<item><title>Flat</title></item>', deep));
  expect(items.map(({ content }) => content.title)).toEqual(['Flat']);
  expect(unread).toBe(1);
  expect(readDocument('<rss>'.repeat(300_000)).result).toBe('not a feed');
  expect(readDocument('{"items":'.repeat(300_000)).result).toBe('not a feed');
  expect(
    readDocument(`{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(300_000)}`),
  ).toMatchObject({ result: 'not a feed' });
});

test('10,000 items are read', () => {
  const items = Array.from(
    { length: 10_000 },
    (_, index) => `<item><title>Item ${index}</title><guid>${index}</guid></item>`,
  );
  expect(titlesIn(rss(...items))).toHaveLength(10_000);
});

describe('whatever it is given, reading', () => {
  const pieces = fc.constantFrom(
    ...'<rss version="2.0">|<channel>|<item>|</item>|<title>|</title>|<feed xmlns="http://www.w3.org/2005/Atom">|<entry>|</entry>|<rdf:RDF>|<![CDATA[|]]>|<!--|-->|<?x|?>|<!DOCTYPE|[<|>|"|&amp;|&#0;|&#x110000;|&#55296;|<link href="|"/>|<link>|http://[|<pubDate>|</pubDate>|99:99|2025-12-04T25:61:61+99:99|<__proto__>|<constructor>|<description>|</description>|{"version":"https://jsonfeed.org/version/1","items":[|{"title":1}|]}|\u0000|\ud800'.split(
      '|',
    ),
  );
  const mixed = fc
    .array(fc.oneof(pieces, fc.string()), { maxLength: 40 })
    .map((all) => all.join(''));
  const spoilt = fc
    .tuple(fc.constantFrom(ATOM, RSS, RDF, JSON_FEED), fc.nat(2_500), fc.nat(60), mixed)
    .map(([feed, at, length, by]) => feed.slice(0, at) + by + feed.slice(at + length));

  it.each([
    ['mixed tags', mixed.map((text) => new TextEncoder().encode(text)), 'refused'],
    ['a spoilt feed', spoilt.map((text) => new TextEncoder().encode(text)), 'items'],
    ['bytes', fc.uint8Array({ maxLength: 300 }), 'refused'],
  ] as const)(
    '%s ends, with items as the record can keep them or a sentence',
    (_, documents, mostly) => {
      const counts = { refused: 0, items: 0 };
      fc.assert(
        fc.property(documents, (bytes) => {
          const read = readDocument(bytes, null);
          if (read.result === 'not a feed') {
            expect(read.message).toMatch(/^The .+[.…]$/s);
            counts.refused += 1;
            return;
          }
          for (const { content } of read.items) expect(ItemContent.parse(content)).toEqual(content);
          counts.items += read.items.length;
        }),
        { numRuns: 500 },
      );
      expect(counts[mostly]).toBeGreaterThan(50);
    },
  );
});
