import type { Locale } from '@/lib/agreement/locales';
import { tidied } from '@/lib/agreement/search/fold';
import { FoundId, type Searched } from '@/lib/agreement/search/found';
import { LONGEST_QUERY, searchWords } from '@/lib/agreement/search/search-words';
import { searchRecords } from '../process/search/search';

// So many results a page carries.
const RESULTS = 20;

/**
 * What the search page shows of what was typed, to readers of a language: what matches in it, from what follows `after`
 * on. Null where the address names nothing, since `after` is not among what matches.
 */
export async function pageSearch(
  query: string,
  after: string | undefined,
  language: Locale,
): Promise<Searched | null> {
  const typed = tidied(query);
  if (typed === '') return { came: 'nothing typed', typed };
  if (query.length > LONGEST_QUERY) return { came: 'too long', typed };
  const search = searchWords(query);
  if (!search) return { came: 'no words', typed };
  if (after !== undefined && !FoundId.safeParse(after).success) return null;
  const answer = await searchRecords({ search, languages: [language], after, limit: RESULTS });
  return answer && { came: 'answer', typed, answer };
}
