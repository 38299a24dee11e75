import { verdictInEveryLanguage } from '@/components/verdict/in-every-language';
import { viewOfDay } from '@/lib/agreement/record/view';
import { answerJson, answerPreflight, answerProblem, refuseAllBut } from '@/lib/answers/answer';
import { readable } from '@/lib/answers/answer-agreement';
import { answerWrite } from '@/lib/answers/writing/answer-write';
import { sameName } from '@/lib/answers/writing/duplicates';
import { trackAgreement } from '@/lib/answers/writing/write-description';
import { toAgreementsJson } from '@/lib/api/agreement-json';
import { etagOfAll } from '@/lib/api/etag';
import { badParameter, unavailable } from '@/lib/api/problem';
import { parseNoQuery } from '@/lib/api/query';
import { AgreementBody } from '@/lib/api/write-json';
import { build } from '@/lib/process/build';
import { allRecords, publicRecords } from '@/lib/process/records';
import { statusOf } from '@/lib/process/status-of';
import { today } from '@/lib/process/today';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const refusal = parseNoQuery(searchParams);
  if (refusal) return answerProblem(badParameter(refusal));
  const records = await readable(publicRecords);
  if (!records) return answerProblem(unavailable());
  const viewed = records.map((record) => ({
    record,
    view: viewOfDay(today(record), record.revision),
  }));
  const views = viewed.map(({ view }) => view);
  return answerJson(request, etagOfAll(pathname, views, build()), () =>
    toAgreementsJson(
      viewed.map(({ record, view }) => statusOf(record, view)),
      verdictInEveryLanguage,
    ),
  );
}

export async function POST(request: Request): Promise<Response> {
  const agreements = await readable(allRecords);
  return answerWrite(request, {
    action: 'add agreements',
    slug: null,
    body: AgreementBody,
    warns: true,
    make: async ({ body, ...asked }) =>
      sameName(agreements ?? [], { ...asked, ...body }) ??
      trackAgreement({ ...asked, ...body, tellVerdict: verdictInEveryLanguage }),
  });
}

const refuse = refuseAllBut('GET, HEAD, OPTIONS, POST');

export const OPTIONS = answerPreflight;

export { refuse as DELETE, refuse as PATCH, refuse as PUT };
