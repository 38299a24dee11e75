import { z } from 'zod';
import { viewOfDay } from '@/lib/agreement/view';
import { toAgreementsJson } from '@/lib/publish/agreement-json';
import { etagOfAll } from '@/lib/publish/etag';
import { badParameter, unavailable } from '@/lib/publish/problem';
import { parseQuery } from '@/lib/publish/query';
import { answerJson, answerPreflight, answerProblem, refuseMethod } from '@/lib/server/answer';
import { readable } from '@/lib/server/answer-agreement';
import { build } from '@/lib/server/build';
import { today } from '@/lib/server/days';
import { allRecords } from '@/lib/server/records';
import { statusOf } from '@/lib/server/status-of';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const query = parseQuery(z.strictObject({}), searchParams);
  if ('refusal' in query) return answerProblem(badParameter(query.refusal));
  const records = await readable(allRecords);
  if (!records) return answerProblem(unavailable());
  const viewed = records.map((record) => ({
    record,
    view: viewOfDay(today(record), record.revision),
  }));
  const views = viewed.map(({ view }) => view);
  return answerJson(request, etagOfAll(pathname, views, build()), () =>
    toAgreementsJson(viewed.map(({ record, view }) => statusOf(record, view))),
  );
}

export const OPTIONS = answerPreflight;

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
