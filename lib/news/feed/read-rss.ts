import { parseRdfFeed, parseRssFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { plainText } from '../text/plain-text';
import type { WrittenFeed } from './parsed-feed';
import type { WrittenItem } from './parsed-item';

/** Reads RSS 2.0 and its kin (RSS 2.0 specification; Dublin Core and Atom elements in it). Throws where the parser finds none. */
export function readRss(text: string): WrittenFeed {
  const feed = parseRssFeed(text);
  return {
    title: shown(feed.title),
    languages: [feed.language, feed.xml?.lang, ...(feed.dc?.languages ?? [])],
    ttl: feed.ttl ?? every(feed.sy),
    base: feed.xml?.base ?? feed.link,
    items: (feed.items ?? []).map(rssItem),
  };
}

function rssItem(item: RssFeed.Item<string>): WrittenItem {
  const { guid, atom } = item;
  return {
    ...common(item),
    id: guid?.value ?? atom?.id,
    // A guid is the item's address unless it says that it is not (RSS 2.0, "guid").
    links: [
      item.link,
      guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined,
      atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    ],
    dates: [item.pubDate, ...dates(item), atom?.published, atom?.updated],
    credits: [
      ...(item.authors ?? []).map(({ name }) => name),
      ...(item.dc?.creators ?? []),
      item.source?.title,
    ],
  };
}

/** Reads RSS 1.0 (RDF Site Summary). Throws where the parser finds none. */
export function readRdf(text: string): WrittenFeed {
  const feed = parseRdfFeed(withoutContents(text));
  return {
    title: shown(feed.title),
    languages: [...(feed.dc?.languages ?? []), feed.xml?.lang],
    ttl: every(feed.sy),
    base: feed.xml?.base ?? feed.link,
    items: (feed.items ?? []).map((item) => ({
      ...common(item),
      id: item.rdf?.about ?? item.dc?.identifiers?.[0],
      links: [item.link, item.rdf?.about],
      dates: dates(item),
      credits: item.dc?.creators ?? [],
    })),
  };
}

type Item = RssFeed.Item<string> | RdfFeed.Item<string>;

function common(item: Item) {
  return {
    title: shown(item.title),
    summary: shown(item.description) || shown(item.content?.encoded),
    languages: [item.xml?.lang, ...(item.dc?.languages ?? [])],
    base: item.xml?.base,
  };
}

function dates({ dc, dcterms }: Item): (string | undefined)[] {
  return [...(dc?.dates ?? []), ...(dcterms?.issued ?? []), ...(dcterms?.created ?? [])];
}

function shown(html: string | undefined): string | undefined {
  return html === undefined ? undefined : plainText(html);
}

// The RDF Site Summary's table of contents names the items again: one missing there would be lost, and looking each up takes long.
function withoutContents(text: string): string {
  const start = /<(?:[\w.-]{1,40}:)?items\b/i.exec(text)?.index ?? -1;
  const end = /<\/(?:[\w.-]{1,40}:)?items\s*>/i.exec(text);
  return start === -1 || end === null || end.index < start
    ? text
    : text.slice(0, start) + text.slice(end.index + end[0].length);
}

// RDF Site Summary 1.0, module Syndication: so often in a period.
const PERIODS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hourly: 60,
    daily: 1_440,
    weekly: 10_080,
    monthly: 43_200,
    yearly: 525_600,
  }),
);

function every(
  sy: { updatePeriod?: string; updateFrequency?: number } | undefined,
): number | undefined {
  const period = PERIODS.get(sy?.updatePeriod?.trim().toLowerCase() ?? '');
  return period === undefined ? undefined : period / (sy?.updateFrequency ?? 1);
}
