import type { ParsedItem, ParsedNews } from '../item';
import { firstOf } from '../text/first-of';
import { webAddressIn } from '../text/written-address';
import { writtenLanguage } from '../text/written-language';
import { firstWords } from '../text/written-words';
import { parsedItem, type WrittenItem } from './parsed-item';

/** A feed as its format has it. `base` is what links in it start from, itself starting from the feed's address; `ttl` is in minutes. */
export interface WrittenFeed {
  title: string | undefined;
  languages: readonly (string | undefined)[];
  ttl: number | undefined;
  base: string | undefined;
  items: readonly WrittenItem[];
}

const LONGEST_TITLE = 300;
// A channel is asked at least once a day, in minutes.
const LONGEST_TTL = 1_440;

/** What a feed at an address tells, of so many items in its document: those that say nothing, and those that were not even read, are counted. */
export function parsedFeed(feed: WrittenFeed, address: string, counted: number): ParsedNews {
  const base = webAddressIn(feed.base ?? '', address) ?? address;
  const items = feed.items
    .map((item) => parsedItem(item, webAddressIn(item.base ?? '', base) ?? base, feed.languages))
    .filter((item): item is ParsedItem => item !== null);
  return {
    result: 'news',
    title: firstWords(feed.title ?? '', LONGEST_TITLE),
    language: firstOf(feed.languages, writtenLanguage),
    ttl: minutes(feed.ttl),
    items,
    whole: true,
    unread: Math.max(counted - items.length, 0),
  };
}

function minutes(ttl: number | undefined): number | null {
  if (ttl === undefined || !Number.isFinite(ttl) || ttl < 1) return null;
  return Math.min(Math.round(ttl), LONGEST_TTL);
}
