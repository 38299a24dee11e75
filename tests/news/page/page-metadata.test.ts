import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metadataOfPage } from '@/lib/news/page/page-metadata';

const AT = 'https://news.example/world/article';
const NOTHING = {
  publisher: null,
  title: null,
  published: null,
  language: null,
  canonical: null,
  alternates: [],
};

const read = (page: string, address = AT) => metadataOfPage(page, address);

describe('a page', () => {
  it('in the style of gov.uk', () => {
    const page = `<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<title>UK and Norway sign the Lunna House Agreement - GOV.UK</title>
<meta property="og:site_name" content="GOV.UK">
<meta property="og:type" content="article">
<meta property="og:url" content="https://www.gov.uk/government/news/lunna-house">
<meta property="og:title" content="UK and Norway sign the Lunna House Agreement">
<meta name="govuk:first-published-at" content="2025-12-04T00:01:00+00:00">
<meta name="govuk:public-updated-at" content="2025-12-05T12:30:00+00:00">
<link rel="canonical" href="https://www.gov.uk/government/news/lunna-house">
<link rel="alternate" type="application/json" href="/api/content/government/news/lunna-house">
<link rel="alternate" type="application/atom+xml" title="Ministry of Defence" href="/government/organisations/ministry-of-defence.atom">
<script type="application/ld+json">
{"@context":"http://schema.org","@type":"NewsArticle",
"mainEntityOfPage":{"@type":"WebPage","@id":"https://www.gov.uk/government/news/lunna-house"},
"headline":"UK and Norway sign the Lunna House Agreement",
"datePublished":"2025-12-04T00:01:00+00:00","dateModified":"2025-12-05T12:30:00+00:00",
"author":{"@type":"Organization","name":"Ministry of Defence"},
"publisher":{"@type":"Organization","name":"GOV.UK"}}
</script>
</head><body><h1>…</h1></body></html>`;
    expect(read(page, 'https://www.gov.uk/government/news/lunna-house?utm=1')).toEqual({
      publisher: 'GOV.UK',
      title: 'UK and Norway sign the Lunna House Agreement',
      published: '2025-12-04',
      language: 'en',
      canonical: 'https://www.gov.uk/government/news/lunna-house',
      alternates: [
        {
          url: 'https://www.gov.uk/government/organisations/ministry-of-defence.atom',
          title: 'Ministry of Defence',
          format: 'Atom',
        },
      ],
    });
  });

  it('in the style of regjeringen.no', () => {
    const page = `<html lang="no" prefix="og: http://ogp.me/ns#"><head>
<title>Norge og Storbritannia inngår forsvarsavtale - regjeringen.no</title>
<meta property="og:site_name" content="Regjeringen.no" />
<meta property="og:title" content="Norge og Storbritannia inngår forsvarsavtale - regjeringen.no" />
<meta name="DC.Date" content="04.12.2025" />
<meta name="DC.Language" scheme="RFC1766" content="nb-NO" />
<meta name="DC.Publisher" content="Forsvarsdepartementet" />
<link rel="alternate" type="application/rss+xml" href="/no/rss/" />
<link href="/no/aktuelt/avtale/id3141592/" rel="canonical" />
</head>`;
    expect(read(page, 'https://www.regjeringen.no/no/aktuelt/id3141592/')).toEqual({
      publisher: 'Regjeringen.no',
      title: 'Norge og Storbritannia inngår forsvarsavtale',
      published: '2025-12-04',
      language: 'no',
      canonical: 'https://www.regjeringen.no/no/aktuelt/avtale/id3141592/',
      alternates: [{ url: 'https://www.regjeringen.no/no/rss/', title: null, format: 'RSS 2.0' }],
    });
  });

  it('of a newspaper, with a graph whose publisher stands elsewhere in it', () => {
    const page = `<html lang="en-us"><head><title>Pact | The Daily</title>
<meta property="og:locale" content="en_US"><meta property="article:published_time" content="2025-12-04T23:30:00-05:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"Organization","@id":"#org","name":"The Daily"},
{"@type":["WebPage","FAQPage"],"name":"Page","datePublished":"2020-01-01"},
{"@type":["NewsArticle","Thing"],"headline":"Britain and Norway to hunt submarines together",
"datePublished":"2025-12-05T04:30:00Z","publisher":{"@id":"#org"},"inLanguage":{"@type":"Language","alternateName":"en-GB"}}]}</script>`;
    expect(read(page)).toEqual({
      ...NOTHING,
      publisher: 'The Daily',
      title: 'Britain and Norway to hunt submarines together',
      published: '2025-12-05',
      language: 'en-GB',
    });
  });

  it('of a journal, by the tags of Highwire Press and Dublin Core', () => {
    const page = `<META NAME='citation_title' CONTENT='Northern flank &amp; beyond'>
<meta name=citation_publication_date content=2026/1/9><meta name="dc.publisher" content="RUSI">`;
    expect(read(page)).toEqual({
      ...NOTHING,
      publisher: 'RUSI',
      title: 'Northern flank & beyond',
      published: '2026-01-09',
    });
  });

  it('that says nothing says nothing', () => {
    expect(read('')).toEqual(NOTHING);
    expect(read('<p>Just text</p>')).toEqual(NOTHING);
    expect(read('%PDF-1.7')).toEqual(NOTHING);
  });

  it('is not asked for dates in its text, nor for when it was modified', () => {
    const page = `<meta property="article:modified_time" content="2025-12-05">
<time datetime="2025-12-06">today</time><script type="application/ld+json">{"@type":"Article","dateModified":"2025-12-07"}</script>`;
    expect(read(page).published).toBeNull();
  });

  it('with an update only is dated by it', () => {
    const page = '<meta name="govuk:public-updated-at" content="2025-12-05T12:30:00+00:00">';
    expect(read(page).published).toBe('2025-12-05');
  });
});

describe('a title', () => {
  const titled = (title: string, site: string) =>
    read(`<meta property="og:site_name" content="${site}"><title>${title}</title>`).title;

  it.each([
    ['Pact signed - The Daily', 'The Daily', 'Pact signed'],
    ['Pact signed | the daily', 'The Daily', 'Pact signed'],
    ['Pact signed – The Daily', 'The Daily', 'Pact signed'],
    ['Pact signed - The Daily', 'Daily', 'Pact signed - The Daily'],
    ['Life at The Daily', 'The Daily', 'Life at The Daily'],
    ['Pact signed - The Daily', 'The Weekly', 'Pact signed - The Daily'],
    ['UK-Norway', 'Norway', 'UK-Norway'],
    ['The Daily', 'The Daily', 'The Daily'],
    ['- The Daily', 'The Daily', '- The Daily'],
  ])('loses the name of its site at the end, and nothing else: %s (%s)', (title, site, seen) => {
    expect(titled(title, site)).toBe(seen);
  });

  it.each([
    ['on several lines', '<title>\n  Pact\t signed\r\n</title>', 'Pact signed'],
    ['with references', '<title>Tom &amp; Jerry &#8217;s &lt;b&gt;</title>', 'Tom & Jerry ’s <b>'],
    ['with markup', '<title><script>alert(1)</script></title>', '<script>alert(1)</script>'],
    ['with marks of direction', '<title>Pact \u202Edengis\u202C</title>', 'Pact dengis'],
    [
      'with control characters',
      '<title>Pact\u0000\u0007 signed\u001b[31m</title>',
      'Pact signed [31m',
    ],
    ['with half a character', `<title>Pact \ud83d signed</title>`, 'Pact \ufffd signed'],
    ['that is a formula', '<title>=HYPERLINK("x")</title>', '=HYPERLINK("x")'],
    ['twice', '<title>First</title><title>Second</title>', 'First'],
    ['empty first', '<meta property="og:title" content=" "><title>Second</title>', 'Second'],
    ['of a drawing', '<svg><title>Logo</title></svg><title>Page</title>', 'Page'],
    ['without an end', '<title>Pact signed', null],
    ['in a comment', '<!-- <title>No</title> --><title>Yes</title>', 'Yes'],
    ['in a script', '<script>"<title>No</title>"</script><title>Yes</title>', 'Yes'],
    ['too long', `<title>${'a'.repeat(10_001)}</title>`, null],
  ])('%s is read as words', (_, page, title) => {
    expect(read(page).title).toBe(title);
  });

  it('escaped for a place where nothing reads it is passed over for another', () => {
    const linked =
      '<script type="application/ld+json">{"@type":"Article","headline":"UK&#8217;s pact"}</script>';
    expect(read(linked).title).toBe('UK&#8217;s pact');
    expect(read(`${linked}<title>UK’s pact</title>`).title).toBe('UK’s pact');
  });
});

describe('linked data', () => {
  const linked = (json: string) =>
    read(`<script type="application/ld+json">${json}</script><title>Title</title>`).title;

  it.each([
    ['that is no JSON', '{"@type":"Article",}', 'Title'],
    ['that is empty', '', 'Title'],
    ['of another kind', '{"@type":"BreadcrumbList","name":"No"}', 'Title'],
    ['in a list', '[null,1,[{"@type":"Report","headline":"Yes"}]]', 'Yes'],
    [
      'of what a page is about',
      '{"@type":"WebPage","name":"No","mainEntity":{"@type":"Article","name":"Yes"}}',
      'Yes',
    ],
    ['of a page', '{"@type":"WebPage","name":"Yes"}', 'Yes'],
    ['of a full type', '{"@type":"https://schema.org/NewsArticle","headline":["Yes","No"]}', 'Yes'],
    ['with a headline that is no text', '{"@type":"Article","headline":{"@value":1}}', 'Title'],
    ['with half a character', '{"@type":"Article","headline":"A \\ud83d B"}', 'A \ufffd B'],
    ['that reaches for a prototype', '{"@type":"Article","__proto__":{"headline":"No"}}', 'Title'],
    ['nested without end', '['.repeat(100_000), 'Title'],
    ['nested deeply', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'Title'],
  ])('%s gives what it says or nothing', (_, json, title) => {
    expect(linked(json)).toBe(title);
  });
});

describe('an address that a page names', () => {
  const canonical = (head: string) => read(head).canonical;

  it.each([
    ['<link rel="canonical" href="/a">', 'https://news.example/a'],
    ['<link rel="shortlink CANONICAL" href="b">', 'https://news.example/world/b'],
    [
      '<base href="https://other.example/x/"><link rel=canonical href=b>',
      'https://other.example/x/b',
    ],
    ['<meta property="og:url" content="https://news.example/c">', 'https://news.example/c'],
    ['<link rel=canonical href="/a"><link rel=canonical href="/b">', 'https://news.example/a'],
    ['<link rel=canonical href="javascript:alert(1)">', null],
    ['<link rel=canonical href="http://me:secret@news.example/">', null],
    ['<link rel=canonical href="http://10.0.0.1/">', null],
    ['<link rel=canonical href="http://[">', null],
    ['<link rel=canonical href="">', null],
    ['<link rel=canonical>', null],
    ['<base href="data:,x"><link rel=canonical href="/a">', null],
  ])('is one that a reader can open: %s', (head, address) => {
    expect(canonical(head)).toBe(address);
  });

  it('as a feed counts once, and fifty times at most', () => {
    const link = (n: number) => `<link rel="alternate" type="application/rss+xml" href="/f${n}">`;
    const many = Array.from({ length: 60 }, (_, n) => link(n) + link(n)).join('');
    expect(read(many).alternates).toHaveLength(50);
    const others =
      '<link rel=alternate hreflang=nb href=/nb><link rel=alternate type="application/feed+json" href="/f.json">';
    expect(read(others).alternates).toEqual([
      { url: 'https://news.example/f.json', title: null, format: 'JSON Feed' },
    ]);
  });
});

describe('whatever a page holds', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '&',
    '&amp;',
    '&#xD800;',
    '&#x110000;',
    '<!--',
    '-->',
    '<![CDATA[',
    '<html lang=',
    '<base href="',
    '<meta name="DC.date" content="',
    '<meta property=og:title content=',
    '<link rel=canonical href=',
    '<title>',
    '</title>',
    '<svg>',
    '</svg>',
    '<script type="application/ld+json">',
    '</script>',
    '{"@type":"Article","headline":',
    '"datePublished":"2025-13-45"',
    '[',
    ']',
    '{',
    '}',
    '2025-12-04',
    '\u0000',
    '\ud800',
    'http://',
    '//',
    '#',
    '__proto__',
  );
  const page = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 })
      .map((all) => all.join('')),
  );

  it('reading it does not throw', () => {
    fc.assert(
      fc.property(page, fc.constantFrom(AT, 'http://a.example'), (html, address) => {
        expect(Object.keys(metadataOfPage(html, address))).toEqual(Object.keys(NOTHING));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '<b>',
    '</b>',
    '<b><x>',
    '<title>',
    '<svg>',
    '<script type="application/ld+json">',
    '<meta name=a content=b>',
    '<link rel=alternate>',
    '<a b=c ',
    '&',
    '&#',
    '&not',
    '<',
    '<!--',
    '<![CDATA[',
    '"',
    '- - ',
    ' \t',
  ])('reading 2 MB of “%s” ends', (repeated) => {
    const html = `<meta property="og:site_name" content="x">${repeated.repeat(2_000_000 / repeated.length)}`;
    expect(Object.keys(read(html))).toEqual(Object.keys(NOTHING));
  });

  it('reading long values ends', () => {
    const long = (unit: string) => unit.repeat(500_000 / unit.length);
    for (const unit of [' ', '- ', '&amp;', 'a/', '2025', 'en-', '\u202e']) {
      const names = ['og:site_name', 'og:title', 'dc.date', 'og:locale', 'og:url'];
      const html = names.map((name) => `<meta name="${name}" content="${long(unit)}">`).join('');
      expect(Object.keys(read(html))).toEqual(Object.keys(NOTHING));
    }
  });
});
