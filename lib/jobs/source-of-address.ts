import type { Zones } from '@/lib/agreement/dates/day';
import { Published } from '@/lib/agreement/dates/published';
import { type Party, partyOfAddress } from '@/lib/agreement/description/party';
import { type Source, type Voice, WebAddress } from '@/lib/agreement/entries/source';
import { metadataOfPage, type PageMetadata } from '@/lib/news/page/page-metadata';
import { decode } from '@/lib/news/text/decode';
import { type Answered, type NotFetched, refused } from '../fetch/fetched';
import type { GuardedFetch } from '../fetch/guarded-fetch';

/** A page that answered as if it were not there, with a sentence that says so. */
export interface NotThere {
  result: 'failed';
  reason: 'status';
  message: string;
}

/** What could be read of a page: the source as far as the page tells it, a guess at who speaks, and the feeds that it names. */
export interface ReadSource {
  result: 'read';
  source: Source;
  voice: Voice;
  feeds: PageMetadata['alternates'];
}

const ACCEPT = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1';

/** Reads the page at an address as a source, and guesses its voice: a party's where the page came from that party's official hosts, else independent. */
export async function sourceOfAddress(
  fetch: GuardedFetch,
  address: string,
  parties: readonly Party[],
): Promise<ReadSource | NotFetched | NotThere> {
  const answer = await fetch(address, { accept: ACCEPT });
  if (answer.result !== 'answered') return answer;
  if (answer.status < 200 || answer.status >= 300) {
    return {
      result: 'failed',
      reason: 'status',
      message: `The page answered with the status ${answer.status}.`,
    };
  }
  const {
    alternates: feeds,
    canonical,
    published,
    ...metadata
  } = metadataOf(answer, zonesOf(parties, answer.url));
  const url = addressToKeep(address, answer, canonical);
  if (url === null) {
    return refused(
      'address',
      'A source has an address on a named host, of at most 2,000 characters.',
    );
  }
  return {
    result: 'read',
    source: { url, ...metadata, published: published && Published.parse(published) },
    voice: voiceAt(parties, url, answer.url),
    feeds,
  };
}

const HTML = /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i;

function metadataOf({ headers, body, url }: Answered, zones: Zones): PageMetadata {
  const type = headers['content-type'] ?? null;
  // A document of another kind (PDF …) is a source too, of which only the address is known.
  const page = type === null || HTML.test(type) ? decode(body, type) : '';
  return metadataOfPage(page, url, zones);
}

/** In whose days a page's instants are told: those of the party whose page it is, else those of all parties. */
function zonesOf(parties: readonly Party[], address: string): Zones {
  const own = partyOfAddress(parties, address);
  const party = parties.find(({ code }) => code === own);
  return (party?.timeZone ? [party] : parties).flatMap(({ timeZone }) => timeZone ?? []);
}

/** The address by which to cite a page: as it names itself, on the host it came from; else as asked, moved along redirects that are for good (RFC 9110, 15.4). */
function addressToKeep(address: string, answer: Answered, canonical: string | null): string | null {
  const last = new URL(answer.url);
  let kept = new URL(address);
  for (const { status, to } of answer.redirects) {
    if (status !== 301 && status !== 308) break;
    kept = new URL(to);
  }
  if (canonical !== null && kept.host === last.host) {
    const named = new URL(canonical);
    // Some sites name their front page on every page.
    const isFront = named.pathname === '/' && last.pathname !== '/';
    if (named.host === last.host && !isFront) {
      if (named.hash === '') named.hash = last.hash;
      kept = named;
    }
  }
  const first = [kept.href, answer.url, address].find((one) => WebAddress.safeParse(one).success);
  return first ?? null;
}

function voiceAt(parties: readonly Party[], kept: string, last: string): Voice {
  const party = partyOfAddress(parties, last);
  return party !== null && partyOfAddress(parties, kept) === party ? [party] : 'independent';
}
