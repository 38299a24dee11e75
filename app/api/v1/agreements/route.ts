import { verdictInEveryLanguage } from '@/components/verdict/in-every-language';
import { readable } from '@/lib/answers/answer-agreement';
import { answerProblem, refuseAllBut } from '@/lib/answers/answer-problem';
import { answerWrite } from '@/lib/answers/writing/answer-write';
import { sameName } from '@/lib/answers/writing/duplicates';
import { trackAgreement } from '@/lib/answers/writing/write-description';
import { type AgreementsJson, toAgreementsJson } from '@/lib/api/agreement-json';
import { answerPreflight } from '@/lib/api/cors';
import { pageAfter } from '@/lib/api/page-after';
import { badParameter, unavailable } from '@/lib/api/problem';
import { AGREEMENTS_ACCEPTED, AgreementsQuery, parseQuery } from '@/lib/api/query';
import { AgreementBody } from '@/lib/api/write-json';
import { inParts } from '@/lib/db/connection/in-parts';
import { formerSlugs, knownFormerSlugs } from '@/lib/process/former-slugs';
import { allSummaries, publicSummaries, statusesOf } from '@/lib/process/summaries';

export const dynamic = 'force-dynamic';

// So many verdicts are told at once; after them others have their turn.
const TOLD = 20;

export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const query = parseQuery(AgreementsQuery, searchParams, AGREEMENTS_ACCEPTED);
  if ('refusal' in query) return answerProblem(badParameter(query.refusal));
  const summaries = await readable(publicSummaries);
  if (!summaries) return answerProblem(unavailable());
  const { after } = query;
  // Whoever reads page by page while an agreement is renamed goes on behind it.
  const former = after === undefined ? null : (knownFormerSlugs() ?? (await readable(formerSlugs)));
  const page = pageAfter(
    summaries.map(({ record }) => record.slug),
    { ...query, after: after && (former?.get(after) ?? after) },
    'the slug of an agreement in this list',
  );
  if ('refusal' in page) return answerProblem(badParameter(page.refusal));
  const { from, until, next } = page;
  const statuses = await statusesOf(summaries.slice(from, until));
  const agreements: AgreementsJson['agreements'] = [];
  for await (const part of inParts(statuses, TOLD)) {
    agreements.push(...toAgreementsJson(part, null, verdictInEveryLanguage).agreements);
  }
  const answer = Response.json({ agreements, next } satisfies AgreementsJson);
  if (next !== null) {
    const following = new URLSearchParams({ after: next, limit: String(query.limit) });
    answer.headers.set('Link', `<${pathname}?${following}>; rel="next"`);
  }
  return answer;
}

export async function POST(request: Request): Promise<Response> {
  const agreements = await readable(allSummaries);
  return answerWrite(request, {
    action: 'add agreements',
    slug: null,
    body: AgreementBody,
    warns: true,
    make: async ({ body, ...asked }) =>
      sameName(
        (agreements ?? []).map(({ record }) => record),
        { ...asked, ...body },
      ) ?? trackAgreement({ ...asked, ...body, tellVerdict: verdictInEveryLanguage }),
  });
}

const refuse = refuseAllBut('GET, HEAD, OPTIONS, POST');

export const OPTIONS = answerPreflight;

export { refuse as DELETE, refuse as PATCH, refuse as PUT };
