import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/calendar-date';
import { badParameter } from '@/lib/publish/problem';
import { parseQuery } from '@/lib/publish/query';
import { answerProblem } from '@/lib/server/answer';

const DayQuery = z.strictObject({ date: CalendarDate });

/** The day form without JavaScript: 303 to that day's page. Whether there is one, that page says. */
export async function GET(request: Request): Promise<Response> {
  const query = parseQuery(DayQuery, new URL(request.url).searchParams);
  if ('refusal' in query) return answerProblem(badParameter(query.refusal));
  // Relative, for behind a proxy the address that the reader knows is not known here.
  return new Response(null, { status: 303, headers: { Location: `on/${query.date}` } });
}
