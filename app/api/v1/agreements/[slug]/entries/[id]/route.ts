import { answerAgreement } from '@/lib/answers/answer-agreement';
import { toOneJson } from '@/lib/api/entries-page';
import { noEntry } from '@/lib/api/problem';
import { OneQuery } from '@/lib/api/query';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/agreements/[slug]/entries/[id]'>,
): Promise<Response> {
  const { slug, id } = await params;
  return answerAgreement(
    request,
    slug,
    OneQuery,
    ({ record, status, query, checks }) =>
      toOneJson(record, status, id, query, checks) ?? { missing: noEntry(id) },
    { withChecks: true },
  );
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
