import type { FeedFormat } from '@/lib/agreement/news/feed';
import { isOfParliament, searchAddress } from '../parliament/parliament-search';

/** The addresses that are asked for a feed: its own; for a search of the UK Parliament one for each name of the agreement. */
export function askedAddresses(
  { url, format }: { url: string; format: FeedFormat },
  names: readonly string[],
): string[] {
  if (!isOfParliament(format)) return [url];
  return names.map((name) => searchAddress(format, url, name));
}
