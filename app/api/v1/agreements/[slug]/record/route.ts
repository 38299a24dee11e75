import { z } from 'zod';
import { wholeRecord } from '@/lib/agreement/record/whole-record';
import { readable } from '@/lib/answers/answer-agreement';
import { answerProblem } from '@/lib/answers/answer-problem';
import { badParameter, noAgreement, unavailable } from '@/lib/api/problem';
import { parseQuery } from '@/lib/api/query';
import { readHistory } from '@/lib/db/records/read-history';
import { recordText, toRecordDocument } from '@/lib/formats/record-document';
import { siteAddress } from '@/lib/process/env';
import { publicRecordOf } from '@/lib/process/records';
import { store } from '@/lib/process/store';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/agreements/[slug]/record'>,
): Promise<Response> {
  const { slug } = await params;
  const query = parseQuery(z.strictObject({}), new URL(request.url).searchParams);
  if ('refusal' in query) return answerProblem(badParameter(query.refusal));
  const read = await readable(async () => {
    const record = await publicRecordOf(slug);
    const history = record && (await readHistory(store().db, slug));
    return record && history ? wholeRecord(record, history) : null;
  });
  if (read === undefined) return answerProblem(unavailable());
  if (read === null) return answerProblem(noAgreement(slug));
  const text = recordText(toRecordDocument(read, siteAddress()));
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
