import { verdictInEveryLanguage } from '@/components/verdict/in-every-language';
import { refuseMethod } from '@/lib/answers/answer';
import { answerAgreement } from '@/lib/answers/answer-agreement';
import { answerPreflight } from '@/lib/api/cors';
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

export const OPTIONS = answerPreflight;

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
