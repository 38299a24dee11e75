import { PROBLEM_TYPE, type Problem } from '@/lib/api/problem';
import type { Done, KeptAnswer } from '@/lib/db/records/idempotent-requests';
import { named } from '../answer-problem';

// What was written concerns its writer alone.
const PRIVATE = { 'Cache-Control': 'no-store' };

/** Answers a write with a problem (RFC 9457). */
export function answerRefusal(problem: Problem, headers: Record<string, string> = {}): Response {
  return Response.json(named(problem), {
    status: problem.status,
    headers: { ...PRIVATE, ...headers, 'Content-Type': PROBLEM_TYPE },
  });
}

/** Answers a write with what was kept of its answer. */
export function answerKept({ status, headers, body }: KeptAnswer): Response {
  return new Response(body, { status, headers: { ...PRIVATE, ...headers } });
}

/** A write that is done, with the answer that it and its retries get. */
export function done(
  status: number,
  headers: Record<string, string>,
  body: object,
  written?: Done['written'],
): Done {
  const answer = {
    status,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  return { result: 'done', answer, ...(written && { written }) };
}

/** Answers what an address that only writes can be asked, such as "OPTIONS, POST" (RFC 9110, 9.3.7). */
export function answerOptions(taken: string): () => Response {
  return () => new Response(null, { status: 204, headers: { Allow: taken } });
}
