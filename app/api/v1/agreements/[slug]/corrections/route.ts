import { refuseMethod } from '@/lib/answers/answer';
import { answerAgreement } from '@/lib/answers/answer-agreement';
import { correctionsPage } from '@/lib/api/corrections-json';
import { answerPreflight } from '@/lib/api/cors';
import { CorrectionsQuery } from '@/lib/api/query';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/agreements/[slug]/corrections'>,
): Promise<Response> {
  const { slug } = await params;
  return answerAgreement(request, slug, CorrectionsQuery, ({ record, status, query }) =>
    correctionsPage(record, status, query),
  );
}

export const OPTIONS = answerPreflight;

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
