import { z } from 'zod';
import { SLUG, TYPED } from '@/components/days/refused-day';
import { CalendarDate } from '@/lib/agreement/calendar-date';
import { prefersHtml } from '@/lib/publish/accepted';
import { badParameter } from '@/lib/publish/problem';
import { parseQuery } from '@/lib/publish/query';
import { answerProblem } from '@/lib/server/answer';
import { noticeOfNoSuchDay } from '@/lib/server/notices';

const DayQuery = z.strictObject({ date: CalendarDate });

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

/** The day form without JavaScript: 303 to that day's page. Whether there is one, that page says. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = parseQuery(DayQuery, searchParams);
  // Relative, for behind a proxy the address that the reader knows is not known here.
  if (!('refusal' in query)) {
    return new Response(null, { status: 303, headers: { Location: `on/${query.date}` } });
  }
  const { locale, slug } = await params;
  const notice = prefersHtml(request.headers.get('accept')) && noticeOfNoSuchDay(`/${locale}`);
  const answer = notice
    ? refusedPage(notice, slug, searchParams.get('date') ?? '')
    : answerProblem(badParameter(query.refusal));
  answer.headers.set('Vary', 'Accept');
  return answer;
}

function refusedPage(notice: string, slug: string, typed: string): Response {
  const page = notice
    .replaceAll(SLUG, () => encodeURIComponent(slug))
    .replaceAll(TYPED, () => escaped(typed));
  return new Response(page, {
    status: 400,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;

function escaped(text: string): string {
  return Object.entries(ENTITIES).reduce(
    (told, [character, entity]) => told.replaceAll(character, entity),
    text,
  );
}
