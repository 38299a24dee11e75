import type { FeedFormat } from '@/lib/agreement/news/feed';
import type { NotNews, ParsedNews } from '../item';
import { isOfParliament } from '../parliament/parliament-search';
import { readParliament } from '../parliament/read-parliament';
import { type Delivered, readFeed } from './read-feed';

/** Where a document of a channel came from, as what, and in which format the channel tells its news. */
export interface DeliveredNews extends Delivered {
  format: FeedFormat;
}

/** Reads the bytes of a channel's document: a feed as what its text shows it to be, an answer of the UK Parliament as its format has it. Never throws. */
export function readChannelDocument(
  bytes: Uint8Array,
  { format, ...delivered }: DeliveredNews,
): ParsedNews | NotNews {
  return isOfParliament(format)
    ? readParliament(format, bytes, delivered)
    : readFeed(bytes, delivered);
}
