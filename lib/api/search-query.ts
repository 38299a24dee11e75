import { z } from 'zod';
import { FoundId } from '@/lib/agreement/search/found';
import { LONGEST_QUERY } from '@/lib/agreement/search/search-words';
import { digits } from './query';

/** What can be asked of the search. */
export const SearchQuery = z.strictObject({
  q: z.string().min(1).max(LONGEST_QUERY).meta({
    description:
      'The words to be found, in any order; "in quotation marks" in this order; a word with - in front is not to be there, and of words with or between them one is enough',
  }),
  after: FoundId.optional().meta({ description: 'Only results listed after this one' }),
  limit: digits(50).default(20).meta({ description: 'At most so many results, 1 to 50' }),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** What each parameter of a search takes, in words for the person who got it wrong. */
export const SEARCH_ACCEPTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    q: `1 to ${LONGEST_QUERY} characters, with a word of letters or digits to be found`,
    after: 'the id of a result of this search, such as uk-norway/milestones/signature',
    limit: 'a whole number from 1 to 50',
  }),
);
