import { type AtomFeed, parseAtomFeed } from 'feedsmith';
import { plainText } from '../text/plain-text';
import type { WrittenFeed } from './parsed-feed';
import type { WrittenItem } from './parsed-item';

/** Reads Atom (RFC 4287). Throws where the parser finds none. */
export function readAtom(text: string): WrittenFeed {
  const feed = parseAtomFeed(text);
  return {
    title: shown(feed.title),
    languages: [feed.xml?.lang],
    ttl: undefined,
    base: feed.xml?.base,
    items: (feed.entries ?? []).map(atomItem),
  };
}

function atomItem(entry: AtomFeed.Entry<string>): WrittenItem {
  return {
    id: entry.id,
    title: shown(entry.title),
    summary: shown(entry.summary) || shown(entry.content),
    links: (entry.links ?? [])
      .filter(({ rel }) => rel === undefined || rel === 'alternate')
      .map(({ href }) => href),
    dates: [entry.published, entry.updated, ...(entry.dc?.dates ?? [])],
    languages: [entry.xml?.lang, entry.title?.xml?.lang],
    credits: [
      ...(entry.authors ?? []).map(({ name }) => name),
      ...(entry.dc?.creators ?? []),
      entry.source?.title?.value,
    ],
    base: entry.xml?.base,
  };
}

// Text that says it is text is shown as it stands; where nothing is said, many write HTML.
function shown(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === 'text' ? text.value : plainText(text.value);
}
