import { answerAgreement } from '@/lib/answers/answer-agreement';
import { refuseAllBut } from '@/lib/answers/answer-problem';
import { answerWrite } from '@/lib/answers/writing/answer-write';
import { sameEntry } from '@/lib/answers/writing/duplicates';
import { recordOrPropose } from '@/lib/answers/writing/record-or-propose';
import { unfitEntry, unreadEntry } from '@/lib/answers/writing/unfit';
import { answerPreflight } from '@/lib/api/cors';
import { entriesPage } from '@/lib/api/entries-page';
import { EntriesQuery } from '@/lib/api/query';
import { EntryBody } from '@/lib/api/write-json';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/api/v1/agreements/[slug]/entries'>;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerAgreement(
    request,
    slug,
    EntriesQuery,
    ({ record, status, query, checks }) => entriesPage(record, status, query, checks),
    { withChecks: true },
  );
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerWrite(request, {
    action: 'record entries',
    slug,
    body: EntryBody,
    warns: true,
    make: async ({ body, ...asked }) =>
      (await sameEntry({ ...asked, slug, content: body })) ??
      recordOrPropose({ ...asked, slug, content: body }),
    unread: unreadEntry,
    refuse: unfitEntry,
  });
}

const refuse = refuseAllBut('GET, HEAD, OPTIONS, POST');

export const OPTIONS = answerPreflight;

export { refuse as DELETE, refuse as PATCH, refuse as PUT };
