import type { z } from 'zod';
import type { ChecksByAddress } from '@/lib/agreement/evidence/source-check';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { etagOf } from '@/lib/api/etag';
import {
  badParameter,
  noAgreement,
  type Problem,
  type RefusedParameter,
  unavailable,
} from '@/lib/api/problem';
import { parseQuery, resolveView, type ViewQuery } from '@/lib/api/query';
import { databaseFault } from '@/lib/db/connection/database-fault';
import { build } from '../process/build';
import { publicRecordOf, statusOf } from '../process/records';
import { sourceChecksOf } from '../process/source-checks';
import { today } from '../process/today';
import { answerProblem } from './answer-problem';

/** What an address of the API says of an agreement in a view, or why its query is refused. */
type AnswerFor<Query> = (asked: {
  record: AgreementRecord;
  status: AgreementStatus;
  query: Query;
  /** What was found of its sources; nothing unless that is asked for. */
  checks: ChecksByAddress;
}) => object | { refusal: RefusedParameter } | { missing: Problem };

/**
 * Answers a request about an agreement: reads its record, resolves the view that the query asks for,
 * and answers. 404 for a slug that is none and for what `answerFor` finds missing, 400 for a query that is refused, 503 when nothing can be read.
 */
export async function answerAgreement<Schema extends z.ZodObject>(
  request: Request,
  slug: string,
  schema: Schema,
  answerFor: AnswerFor<z.infer<Schema>>,
  { withChecks = false } = {},
): Promise<Response> {
  const record = await readable(() => publicRecordOf(slug));
  if (record === undefined) return answerProblem(unavailable());
  if (record === null) return answerProblem(noAgreement(slug));
  const { pathname, search, searchParams } = new URL(request.url);
  const query = parseQuery(schema, searchParams);
  if (isRefused(query)) return answerProblem(badParameter(query.refusal));
  const asked: ViewQuery = query;
  const view = resolveView(asked, { today: today(record), revision: record.revision });
  if (isRefused(view)) return answerProblem(badParameter(view.refusal));
  const checks = withChecks ? await readable(() => sourceChecksOf(record)) : new Map();
  if (checks === undefined) return answerProblem(unavailable());
  const answer = answerFor({ record, status: statusOf(record, view), query, checks });
  if (isRefused(answer)) return answerProblem(badParameter(answer.refusal));
  if (isMissing(answer)) return answerProblem(answer.missing);
  // The response cache answers 304 by this tag, which a write can name: those of lists it makes of what they say.
  const etag = etagOf(pathname + search + stateOf(checks), view, build());
  return Response.json(answer, { headers: { ETag: etag } });
}

/** Reads, or gives undefined where the database cannot be read: that is told apart from there being nothing. Any other error throws. */
export async function readable<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (databaseFault(error) === null) throw error;
    console.error('The record cannot be read:', error);
    return undefined;
  }
}

/** Names what was found of sources, in an entity tag: by the latest check; nothing where there is none. */
function stateOf(checks: ChecksByAddress): string {
  const latest = Math.max(0, ...[...checks.values()].map((each) => each.at(-1)?.id ?? 0));
  return latest === 0 ? '' : ` c${latest}`;
}

function isRefused(value: object): value is { refusal: RefusedParameter } {
  return 'refusal' in value;
}

function isMissing(value: object): value is { missing: Problem } {
  return 'missing' in value;
}
