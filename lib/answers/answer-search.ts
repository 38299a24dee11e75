import { LOCALES } from '@/lib/agreement/locales';
import { viewOfDay } from '@/lib/agreement/record/view';
import { searchWords } from '@/lib/agreement/search/search-words';
import { etagOfAll } from '@/lib/api/etag';
import { badParameter, unavailable } from '@/lib/api/problem';
import { parseQuery, refusalOf } from '@/lib/api/query';
import { toSearchJson } from '@/lib/api/search-json';
import { SEARCH_ACCEPTED, SearchQuery } from '@/lib/api/search-query';
import { build } from '../process/build';
import { searchRecords } from '../process/search/search';
import { publicSummaries } from '../process/summaries';
import { today } from '../process/today';
import { answerJson, answerProblem } from './answer';
import { readable } from './answer-agreement';

/**
 * Answers a search of all agreements. What is found depends on their revisions, their days and the build, as its
 * entity tag says. 400 for a query that is refused, 503 when nothing can be read.
 */
export async function answerSearch(request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const query = parseQuery(SearchQuery, searchParams, SEARCH_ACCEPTED);
  if ('refusal' in query) return answerProblem(badParameter(query.refusal));
  const { q, after, limit } = query;
  const words = searchWords(q);
  if (!words) return refused('q', q);
  const found = await readable(async () => {
    const summaries = await publicSummaries();
    const views = summaries.map(({ record }) => viewOfDay(today(record), record.revision));
    return {
      views,
      answer: await searchRecords({ search: words, languages: LOCALES, after, limit }),
    };
  });
  if (!found) return answerProblem(unavailable());
  const { views, answer } = found;
  if (!answer) return refused('after', after ?? '');
  return answerJson(request, etagOfAll(pathname + search, views, build()), () =>
    toSearchJson(q, answer),
  );
}

function refused(parameter: string, value: string): Response {
  return answerProblem(badParameter(refusalOf(parameter, value, SEARCH_ACCEPTED.get(parameter))));
}
