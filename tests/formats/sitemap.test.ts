import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { inSitemaps, toSitemap, toSitemapIndex } from '@/lib/formats/sitemap';

const day = calendarDate('2026-11-22');

describe('a sitemap', () => {
  it('lists a page once for each language, each with links to all', () => {
    const en = 'https://agreements.example/a';
    const nb = 'https://agreements.example/nb/a';
    const addresses = { en, nb, 'x-default': en };
    const links =
      '<xhtml:link rel="alternate" hreflang="en" href="https://agreements.example/a"/>' +
      '<xhtml:link rel="alternate" hreflang="nb" href="https://agreements.example/nb/a"/>' +
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://agreements.example/a"/>';
    expect(toSitemap([{ addresses, changedOn: day }])).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
        `<url><loc>${en}</loc><lastmod>2026-11-22</lastmod>${links}</url>`,
        `<url><loc>${nb}</loc><lastmod>2026-11-22</lastmod>${links}</url>`,
        '</urlset>',
        '',
      ].join('\n'),
    );
  });

  it('does not say when a page changed where that is not known', () => {
    const addresses = { en: 'https://agreements.example/a' };
    expect(toSitemap([{ addresses, changedOn: null }])).not.toContain('lastmod');
  });

  it('writes addresses so that XML takes them', () => {
    const addresses = { en: 'https://agreements.example/?a=1&b="<>' };
    expect(toSitemap([{ addresses, changedOn: null }])).toContain(
      '<loc>https://agreements.example/?a=1&amp;b=&quot;&lt;&gt;</loc>',
    );
  });
});

describe('an index of sitemaps', () => {
  it('lists each with the day it changed', () => {
    expect(
      toSitemapIndex([{ address: 'https://agreements.example/a/sitemap.xml', changedOn: day }]),
    ).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        '<sitemap><loc>https://agreements.example/a/sitemap.xml</loc><lastmod>2026-11-22</lastmod></sitemap>',
        '</sitemapindex>',
        '',
      ].join('\n'),
    );
  });
});

describe('the entries of an agreement', () => {
  it.each([
    [0, [0]],
    [5_000, [5_000]],
    [20_001, [5_000, 5_000, 5_000, 5_000, 1]],
  ])('%i of them are divided so that no sitemap is too long', (count, lengths) => {
    const entries = Array.from({ length: count }, (_, index) => index);
    const parts = inSitemaps(entries);
    expect(parts.map(({ length }) => length)).toEqual(lengths);
    expect(parts.flat()).toEqual(entries);
    const addresses = { en: 'https://a.example/agreements/a/entries/12345-1', nb: 'b', nn: 'c' };
    const sitemap = toSitemap((parts[0] ?? []).map(() => ({ addresses, changedOn: day })));
    expect(sitemap.length).toBeLessThan(10_000_000);
  });
});
