import { answerProblem } from '@/lib/answers/answer-problem';
import { notFound } from '@/lib/api/problem';

export const dynamic = 'force-dynamic';

/** Every address under /api that is none. */
export async function GET(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return answerProblem(
    notFound({
      parameter: 'path',
      detail: `There is nothing at ${pathname}.`,
      accepted: 'one of the addresses in /api/v1/openapi.json, which /developers describes',
    }),
  );
}
