import { LOCALES } from '@/lib/agreement/locales';
import { searchWords } from '@/lib/agreement/search/search-words';
import { readable } from '@/lib/answers/answer-agreement';
import { answerProblem } from '@/lib/answers/answer-problem';
import { badParameter, unavailable } from '@/lib/api/problem';
import { parseQuery, refusalOf } from '@/lib/api/query';
import { toSearchJson } from '@/lib/api/search-json';
import { SEARCH_ACCEPTED, SearchQuery } from '@/lib/api/search-query';
import { searchRecords } from '@/lib/process/search/search';

export const dynamic = 'force-dynamic';

/** Answers a search of all agreements: 400 for a query that is refused, 503 when nothing can be read. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = parseQuery(SearchQuery, searchParams, SEARCH_ACCEPTED);
  if ('refusal' in query) return answerProblem(badParameter(query.refusal));
  const { q, after, limit } = query;
  const words = searchWords(q);
  if (!words) return refused('q', q);
  const asked = { search: words, languages: LOCALES, after, limit };
  const found = await readable(() => searchRecords(asked));
  if (found === undefined) return answerProblem(unavailable());
  return found ? Response.json(toSearchJson(q, found)) : refused('after', after ?? '');
}

function refused(parameter: string, value: string): Response {
  return answerProblem(badParameter(refusalOf(parameter, value, SEARCH_ACCEPTED.get(parameter))));
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
