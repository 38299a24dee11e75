import { FeedFormat } from '@/lib/agreement/news/feed';

/** The formats in which the UK Parliament's APIs answer a search. */
export type ParliamentFormat = Extract<FeedFormat, `UK Parliament ${string}`>;

interface Search {
  address: string;
  /** The parameters that take the words to search for, and how many results to give. */
  words: string;
  most: string;
  others: Readonly<Record<string, string>>;
}

/** How many results a search asks for; one that gives as many may have left some out. */
export const RESULTS_AT_MOST = 100;

/**
 * The searches of the UK Parliament that answer in JSON, with the addresses to subscribe them by. Their parameters are
 * those of the OpenAPI documents of the two APIs (`/swagger/v1/swagger.json`). Not told there: whether several words
 * are searched as a phrase, and which results come first. What is found is held against the agreements like any news.
 */
export const PARLIAMENT_SEARCHES = {
  'UK Parliament treaties': {
    address: 'https://treaties-api.parliament.uk/api/Treaty',
    words: 'SearchText',
    most: 'Take',
    others: {},
  },
  // Which sessions are searched is not told where `sessionStatus` is left out.
  'UK Parliament written questions': {
    address: 'https://questions-statements-api.parliament.uk/api/writtenquestions/questions',
    words: 'searchTerm',
    most: 'take',
    others: { sessionStatus: 'Any' },
  },
  'UK Parliament written statements': {
    address: 'https://questions-statements-api.parliament.uk/api/writtenstatements/statements',
    words: 'searchTerm',
    most: 'take',
    others: { sessionStatus: 'Any' },
  },
} as const satisfies Record<ParliamentFormat, Search>;

/** Whether a format is that of a search of the UK Parliament. */
export function isOfParliament(format: FeedFormat): format is ParliamentFormat {
  return Object.hasOwn(PARLIAMENT_SEARCHES, format);
}

/** The address that searches for a name; what the given one asks for besides stays. */
export function searchAddress(format: ParliamentFormat, url: string, name: string): string {
  const { words, most, others }: Search = PARLIAMENT_SEARCHES[format];
  const address = new URL(url);
  for (const [key, value] of Object.entries(others)) {
    if (!address.searchParams.has(key)) address.searchParams.set(key, value);
  }
  address.searchParams.set(words, name);
  address.searchParams.set(most, String(RESULTS_AT_MOST));
  return address.href;
}

/** The name that an address searches for; null where it searches for none. */
export function searchedName(format: ParliamentFormat, address: string): string | null {
  return new URL(address).searchParams.get(PARLIAMENT_SEARCHES[format].words);
}

/** In which format an address is searched, whatever it asks for; null where it is that of no search. */
export function searchFormat(address: string): ParliamentFormat | null {
  const { origin, pathname } = new URL(address);
  const named = `${origin}${pathname}`.replace(/\/$/, '').toLowerCase();
  const formats = FeedFormat.options.filter(isOfParliament);
  return (
    formats.find((format) => PARLIAMENT_SEARCHES[format].address.toLowerCase() === named) ?? null
  );
}
