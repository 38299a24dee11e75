import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';

/** A page in every language: its absolute addresses by BCP 47 tag, and the day on which it last changed, where known. */
export interface SitemapPage {
  addresses: Readonly<Record<string, string>>;
  changedOn: CalendarDate | null;
}

/** A sitemap among others, by its absolute address. */
export interface ListedSitemap {
  address: string;
  changedOn: CalendarDate | null;
}

const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** Lists pages for search engines (sitemaps.org 0.9), each language's with links to the others; takes at most 50,000 addresses. */
export function toSitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ addresses, changedOn }) => {
    const languages = Object.entries(addresses)
      .map(([language, address]) => alternate(language, address))
      .join('');
    return [...new Set(Object.values(addresses))].map(
      (address) => `<url>${located(address, changedOn)}${languages}</url>`,
    );
  });
  return xml(`<urlset ${NAMESPACES}>`, urls, '</urlset>');
}

// A sitemap may have 50,000 addresses and 50 MB (sitemaps.org): here 15,000 in three languages, some 7 MB. A smaller one
// also keeps others waiting for less time while it is made.
const ENTRIES = 5_000;

/** An agreement's entries as they are divided among its sitemaps; where there are none, one has none. */
export function inSitemaps<Entry>(entries: readonly Entry[]): Entry[][] {
  return Array.from({ length: sitemapsFor(entries.length) }, (_, part) =>
    entries.slice(part * ENTRIES, (part + 1) * ENTRIES),
  );
}

/** How many sitemaps an agreement of so many entries has. */
export function sitemapsFor(entries: number): number {
  return Math.max(1, Math.ceil(entries / ENTRIES));
}

/** Lists sitemaps for search engines (sitemaps.org 0.9), at most 50,000. */
export function toSitemapIndex(sitemaps: readonly ListedSitemap[]): string {
  const listed = sitemaps.map(
    ({ address, changedOn }) => `<sitemap>${located(address, changedOn)}</sitemap>`,
  );
  return xml(
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    listed,
    '</sitemapindex>',
  );
}

function alternate(language: string, address: string): string {
  return `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${escapeXml(address)}"/>`;
}

function located(address: string, changedOn: CalendarDate | null): string {
  const changed = changedOn === null ? '' : `<lastmod>${changedOn}</lastmod>`;
  return `<loc>${escapeXml(address)}</loc>${changed}`;
}

function xml(start: string, lines: readonly string[], end: string): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', start, ...lines, end, ''].join('\n');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
