import { verdictInEveryLanguage } from '@/components/verdict/in-every-language';
import { answerAgreement } from '@/lib/answers/answer-agreement';
import { toMilestonesJson } from '@/lib/api/milestone-json';
import { ViewQuery } from '@/lib/api/query';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/agreements/[slug]/milestones'>,
): Promise<Response> {
  const { slug } = await params;
  return answerAgreement(request, slug, ViewQuery, ({ status }) =>
    toMilestonesJson(status, verdictInEveryLanguage),
  );
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
