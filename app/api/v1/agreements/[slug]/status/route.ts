import { verdictInEveryLanguage } from '@/components/verdict/in-every-language';
import { answerAgreement } from '@/lib/answers/answer-agreement';
import { StatusQuery } from '@/lib/api/query';
import { statusUnder } from '@/lib/api/status-json';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/agreements/[slug]/status'>,
): Promise<Response> {
  const { slug } = await params;
  return answerAgreement(request, slug, StatusQuery, ({ status, query }) =>
    statusUnder(status, query, verdictInEveryLanguage),
  );
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
