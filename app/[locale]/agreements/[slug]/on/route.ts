import { CalendarDate } from '@/lib/agreement/calendar-date';
import { badParameter } from '@/lib/publish/problem';
import { refusalOf } from '@/lib/publish/query';
import { answerProblem } from '@/lib/server/answer';

/** The day form without JavaScript: 303 to that day's page. Whether there is one, that page says. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const date = CalendarDate.safeParse(url.searchParams.get('date'));
  if (!date.success) {
    return answerProblem(badParameter(refusalOf('date', url.searchParams.get('date'))));
  }
  // Relative, for behind a proxy the address that the reader knows is not known here.
  return new Response(null, { status: 303, headers: { Location: `on/${date.data}` } });
}
