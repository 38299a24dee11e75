import { hashOfText } from '@/lib/agreement/evidence/source-check';
import type { DueAddress } from '@/lib/db/sources/read-due';
import type { NewCheck } from '@/lib/db/sources/write-check';
import { quoted } from '@/lib/fetch/fetch-target';
import type { Answered, Fetched } from '@/lib/fetch/fetched';
import { refusedStatus } from '@/lib/fetch/refused-status';
import { isWall } from '@/lib/news/page/page-text';
import { mediaTypeOf } from './media-type';
import type { SourceMatter } from './read-source';
import type { SourceReader } from './source-reader';

/** What came of asking, with the text where another was read than is kept, and when it asked to be asked again. */
export interface Asked {
  check: NewCheck;
  text: string | null;
  retryAfter: string | null;
}

/** What an answer says of a cited address, its text read and its quotations looked for; nothing is written. */
export async function checkOf(
  address: DueAddress,
  fetched: Fetched,
  keptText: (sha256: string) => Promise<string | null>,
  { read }: Pick<SourceReader, 'read'>,
  at: Date,
): Promise<Asked> {
  if (fetched.result !== 'answered') return unread(at, null, fetched.message);
  const { status } = fetched;
  const { known } = address;
  // Whatever a wall answers, it says it of itself.
  if (isWall(address.url, fetched.url)) {
    return unread(at, fetched, `It leads to ${quoted(fetched.url)}, which is no part of it.`);
  }
  if (status === 304 && known && isOfKnown(address, fetched)) {
    const text = await keptText(known.sha256);
    if (text === null) return unread(at, fetched, 'What was kept of it is gone; it is asked anew.');
    return checkedText({ text }, address, fetched, read, at);
  }
  if (status === 404 || status === 410) {
    return {
      check: { ...factsOf(fetched, at), outcome: 'not there' },
      text: null,
      retryAfter: null,
    };
  }
  if (status < 200 || status > 299) return unread(at, fetched, refusedStatus(fetched));
  const contentType = fetched.headers['content-type'] ?? null;
  return checkedText({ bytes: fetched.body, contentType }, address, fetched, read, at);
}

/**
 * Whether an address answered that something is as it was of which that cannot be told: redirects ended elsewhere than
 * when it was read, and validators hold for one resource (RFC 9110, 8.8). It is to be asked without them.
 */
export function isOfAnother(address: DueAddress, fetched: Fetched): boolean {
  return fetched.result === 'answered' && fetched.status === 304 && !isOfKnown(address, fetched);
}

function isOfKnown({ known }: DueAddress, { url }: Answered): boolean {
  const isConditional = known !== null && (known.etag !== null || known.lastModified !== null);
  return isConditional && known.finalUrl === url;
}

async function checkedText(
  from: SourceMatter,
  { quotes, known }: DueAddress,
  answer: Answered,
  read: SourceReader['read'],
  at: Date,
): Promise<Asked> {
  const source = await read({ from, quotes, isLook: false });
  if (source.result === 'not read') return unread(at, answer, source.problem);
  const hash = hashOfText(source.text);
  const keys = quotes.map(hashOfText);
  const isKept = known?.sha256 === hash;
  const facts = factsOf(answer, at);
  const check: NewCheck = {
    ...facts,
    outcome: 'read',
    // An answer that it is as it was need not repeat its validators.
    etag: facts.etag ?? (isKept ? known.etag : null),
    lastModified: facts.lastModified ?? (isKept ? known.lastModified : null),
    sha256: hash,
    found: keys.filter((_key, index) => source.has[index]),
    missing: keys.filter((_key, index) => !source.has[index]),
  };
  return { check, text: isKept ? null : source.text, retryAfter: null };
}

/** A check by which nothing was learnt of the source, and why, in a sentence. */
export function unread(at: Date, answer: Answered | null, problem: string): Asked {
  const facts = answer ? factsOf(answer, at) : { ...NO_FACTS, at };
  const retryAfter = answer?.headers['retry-after'] ?? null;
  return { check: { ...facts, outcome: 'not read', problem }, text: null, retryAfter };
}

const NO_FACTS: Omit<NewCheck, 'at' | 'outcome'> = {
  status: null,
  problem: null,
  finalUrl: null,
  mediaType: null,
  etag: null,
  lastModified: null,
  sha256: null,
  found: [],
  missing: [],
};

function factsOf({ status, url, headers }: Answered, at: Date): Omit<NewCheck, 'outcome'> {
  const mediaType = mediaTypeOf(headers['content-type'] ?? null);
  return {
    ...NO_FACTS,
    at,
    status,
    finalUrl: url,
    mediaType: mediaType === '' ? null : mediaType,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  };
}
