import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { answerProblem } from '@/lib/answers/answer';
import { prefersHtml } from '@/lib/api/accepts-html';
import { badParameter } from '@/lib/api/problem';
import { parseQuery } from '@/lib/api/query';

const DayQuery = z.strictObject({ date: CalendarDate });

/**
 * The day form without JavaScript: 303 to that day's page, which says whether there is one. What is no day is
 * refused, to a browser on a page that keeps it to be mended.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = parseQuery(DayQuery, searchParams);
  if (!('refusal' in query)) return seeOther(`on/${query.date}`);
  if (!prefersHtml(request.headers.get('accept')))
    return answerProblem(badParameter(query.refusal));
  const typed = new URLSearchParams({ date: searchParams.get('date') ?? '' });
  return seeOther(`on/no-such-day?${typed}`);
}

// Relative, for behind a proxy the address that the reader knows is not known here.
function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, Vary: 'Accept' } });
}
