import type { IncomingHttpHeaders } from 'node:http';
import type { DueChannel } from '@/lib/db/feeds/read-due-channels';
import type { Answered, Fetched } from '@/lib/fetch/fetched';
import type { GuardedFetch } from '@/lib/fetch/guarded-fetch';
import { refusedStatus } from '@/lib/fetch/refused-status';
import { NO_HINTS, type PollHints } from '@/lib/news/channel/next-poll';
import type { PollOutcome } from '@/lib/news/channel/poll-outcome';
import type { DeliveredNews } from '@/lib/news/feed/read-channel-document';
import type { NotNews, ParsedNews } from '@/lib/news/item';
import { movedTo } from './moved-to';

/** Reads the document of a channel; never rejects for what the document holds. */
export type ReadDocument = (
  bytes: Uint8Array,
  delivered: DeliveredNews,
) => Promise<ParsedNews | NotNews>;

/** What a channel answered. `movedTo` is its address from now on, null where that stays. */
export type PollResult =
  | (Answer & { outcome: 'read'; news: ParsedNews; movedTo: string | null })
  | (Answer & { outcome: 'not modified'; movedTo: string | null })
  | (Answer & { outcome: 'gone' })
  | (Omit<Answer, 'status'> & { outcome: Failure; status: number | null; problem: string });

interface Answer {
  status: number;
  hints: PollHints;
  etag: string | null;
  lastModified: string | null;
}

type Failure = Exclude<PollOutcome, 'read' | 'not modified' | 'gone'>;

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, */*;q=0.5';

/** Asks a channel for what it has told since it was last read. */
export function askChannel(
  { url, etag, lastModified }: DueChannel,
  fetch: GuardedFetch,
  ending: AbortSignal,
): Promise<Fetched> {
  return fetch(url, { accept: ACCEPT, etag, lastModified, ending });
}

/** What a channel's answer says, its document read; nothing is written. */
export async function pollResultOf(
  { format, etag, lastModified }: DueChannel,
  fetched: Fetched,
  read: ReadDocument,
): Promise<PollResult> {
  if (fetched.result !== 'answered') {
    const nothing = { status: null, hints: NO_HINTS, etag: null, lastModified: null };
    return { ...nothing, outcome: fetched.result, problem: fetched.message };
  }
  const answer = answerOf(fetched);
  const { status } = fetched;
  const isConditional = etag !== null || lastModified !== null;
  const moved = movedTo(fetched.redirects);
  if (status === 304 && isConditional) {
    return { ...answer, outcome: 'not modified', movedTo: moved };
  }
  // What a passing redirect leads to may be gone, and the channel come back.
  if (status === 410 && moved === lastOf(fetched)) return { ...answer, outcome: 'gone' };
  if (status < 200 || status > 299) {
    return { ...answer, outcome: 'failed', problem: refusedStatus(fetched) };
  }
  const contentType = fetched.headers['content-type'] ?? null;
  const news = await read(fetched.body, { format, contentType, address: fetched.url });
  return news.result === 'news'
    ? { ...answer, outcome: 'read', news, movedTo: moved }
    : { ...answer, outcome: 'not a feed', problem: news.message };
}

function answerOf({ status, headers }: Answered): Answer {
  return {
    status,
    hints: hintsOf(headers),
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  };
}

function hintsOf(headers: IncomingHttpHeaders): PollHints {
  return {
    ttl: null,
    cacheControl: headers['cache-control'] ?? null,
    age: headers.age ?? null,
    expires: headers.expires ?? null,
    date: headers.date ?? null,
    retryAfter: headers['retry-after'] ?? null,
  };
}

function lastOf({ redirects }: Answered): string | null {
  return redirects.at(-1)?.to ?? null;
}
