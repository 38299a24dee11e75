import { answerAgreement } from '@/lib/answers/answer-agreement';
import { correctionsPage } from '@/lib/api/corrections-json';
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

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
