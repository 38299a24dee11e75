import { verdictInEveryLanguage } from '@/components/verdict/in-every-language';
import { answerAgreement } from '@/lib/answers/answer-agreement';
import { refuseAllBut } from '@/lib/answers/answer-problem';
import { answerWrite } from '@/lib/answers/writing/answer-write';
import { describeAgreement } from '@/lib/answers/writing/write-description';
import { toAgreementJson } from '@/lib/api/agreement-json';
import { answerPreflight } from '@/lib/api/cors';
import { ViewQuery } from '@/lib/api/query';
import { DescriptionJson } from '@/lib/api/write-json';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/api/v1/agreements/[slug]'>;

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerAgreement(request, slug, ViewQuery, ({ status }) =>
    toAgreementJson(status, verdictInEveryLanguage),
  );
}

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return answerWrite(request, {
    action: 'change descriptions',
    slug,
    body: DescriptionJson,
    make: ({ body, ...asked }) =>
      describeAgreement({
        ...asked,
        slug,
        description: body,
        tellVerdict: verdictInEveryLanguage,
      }),
  });
}

const refuse = refuseAllBut('GET, HEAD, OPTIONS, PUT');

export const OPTIONS = answerPreflight;

export { refuse as DELETE, refuse as PATCH, refuse as POST };
