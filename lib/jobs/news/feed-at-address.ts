import type { Answered, NotFetched } from '@/lib/fetch/fetched';
import type { GuardedFetch } from '@/lib/fetch/guarded-fetch';
import { feedFormat } from '@/lib/news/feed/feed-format';
import type { FoundFeed } from '@/lib/news/feed/found-feed';
import { type FeedLink, metadataOfPage } from '@/lib/news/page/page-metadata';
import { searchFormat } from '@/lib/news/parliament/parliament-search';
import { decode } from '@/lib/news/text/decode';
import type { ReadDocument } from './ask-channel';
import { movedTo } from './moved-to';

/** What is at an address: a feed, a search that answers for each name of an agreement, a page with the feeds that it names, or something else, with a sentence that says what; or no answer that can be read. */
export type FoundAt =
  | (FoundFeed & { result: 'feed'; title: string | null; language: string | null; items: number })
  | (Pick<FoundFeed, 'url' | 'format'> & { result: 'search' })
  | { result: 'page'; feeds: readonly FeedLink[] }
  | { result: 'something else'; message: string }
  | { result: 'status'; status: number }
  | NotFetched;

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, text/html;q=0.9, */*;q=0.5';
const HTML = /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i;

/** Asks an address that a person named, and says what can be followed there; `read` reads the document. */
export async function feedAtAddress(
  fetch: GuardedFetch,
  address: string,
  read: ReadDocument,
): Promise<FoundAt> {
  const search = searchFormat(address);
  if (search !== null) return { result: 'search', url: address, format: search };
  const answer = await fetch(address, { accept: ACCEPT });
  if (answer.result !== 'answered') return answer;
  const { status, headers, body } = answer;
  if (status < 200 || status > 299) return { result: 'status', status };
  const contentType = headers['content-type'] ?? null;
  // A page may be sent as anything that a browser takes for one.
  const isPage = HTML.test(contentType ?? 'text/html');
  const format = feedFormat(body, contentType);
  const delivered = { format: format ?? 'Atom', contentType, address: answer.url };
  const news = format === null && isPage ? null : await read(body, delivered);
  if (format !== null && news?.result === 'news') {
    const { title, language, items } = news;
    return {
      result: 'feed',
      url: keptAddress(address, answer),
      format,
      title,
      language,
      items: items.length,
    };
  }
  if (isPage)
    return {
      result: 'page',
      feeds: metadataOfPage(decode(body, contentType), answer.url).alternates,
    };
  return { result: 'something else', message: news?.result === 'not a feed' ? news.message : '' };
}

function keptAddress(address: string, { redirects }: Answered): string {
  return movedTo(redirects) ?? new URL(address).href;
}
