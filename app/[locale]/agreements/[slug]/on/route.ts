import { z } from 'zod';
import { milestonePath } from '@/components/address';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { typedDate } from '@/lib/agreement/dates/typed-date';
import { Slug } from '@/lib/agreement/description/words';
import { answerProblem } from '@/lib/answers/answer-problem';
import { prefersHtml } from '@/lib/api/accepts-html';
import { badParameter } from '@/lib/api/problem';
import { parseQuery } from '@/lib/api/query';
import { daysShown } from '@/lib/pages/page-status';

/**
 * The day form without JavaScript: 303 to that day's page, of the agreement or of the milestone that it names. What is no day, or none that can be shown, is refused: to a
 * browser on a page that keeps it to be mended.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/agreements/[slug]/on'>,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const typed = searchParams.get('date') ?? '';
  const day = typedDate(typed);
  if (day !== null) searchParams.set('date', day);
  const milestone = searchParams.get('milestone') ?? undefined;
  const shown = await daysShown((await params).slug, milestone);
  const query = parseQuery(dayQuery(shown), searchParams);
  if (!('refusal' in query)) {
    return seeOther(`on/${query.date}${milestone ? milestonePath(milestone) : ''}#ruler`);
  }
  if (!prefersHtml(request.headers.get('accept')))
    return answerProblem(badParameter(query.refusal));
  return seeOther(
    `on/no-such-day?${new URLSearchParams({ date: typed, ...(milestone && { milestone }) })}`,
  );
}

/** An agreement that is not there has no days: the page that is led to says so. */
function dayQuery(shown: Awaited<ReturnType<typeof daysShown>>) {
  const date = CalendarDate.refine(
    (day) => shown === null || (day >= shown.first && day <= shown.last),
    'neither before the record begins nor after today',
  );
  return z.strictObject({ date, milestone: Slug.optional() });
}

// Relative, for behind a proxy the address that the reader knows is not known here.
function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, Vary: 'Accept' } });
}
