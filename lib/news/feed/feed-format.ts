import type { FeedFormat } from '@/lib/agreement/news/feed';
import { decode } from '../text/decode';
import { xmlFeed } from './xml-feed';
import { localName } from './xml-tags';

const ROOTS: ReadonlyMap<string, FeedFormat> = new Map([
  ['rss', 'RSS 2.0'],
  ['rdf', 'RSS 1.0'],
  ['feed', 'Atom'],
]);

/** In which format a document that `readFeed` reads comes, by its text; null where it is no feed. */
export function feedFormat(bytes: Uint8Array, contentType: string | null): FeedFormat | null {
  const text = decode(bytes, contentType).trim();
  if (text.startsWith('{')) return 'JSON Feed';
  const xml = xmlFeed(text);
  return ROOTS.get(xml === null ? '' : localName(xml.root)) ?? null;
}
