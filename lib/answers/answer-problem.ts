import { methodNotAllowed, PROBLEM_TYPE, type Problem } from '@/lib/api/problem';
import { RETRY_AFTER } from '@/lib/db/connection/database-fault';
import { idOf, requestAnswered } from '../process/request-context';

/** Answers with a problem (RFC 9457), which is not to be stored; with a 503 goes when to ask again. */
export function answerProblem(problem: Problem): Response {
  return Response.json(named(problem), {
    status: problem.status,
    headers: {
      'Content-Type': PROBLEM_TYPE,
      'Cache-Control': 'no-store',
      ...(problem.status === 503 && { 'Retry-After': String(RETRY_AFTER.unreachable) }),
    },
  });
}

/** A problem with the name of the request that it answers. */
export function named(problem: Problem): Problem {
  const request = requestAnswered();
  const requestId = request && idOf(request);
  return requestId === undefined ? problem : { ...problem, requestId };
}

/** Refuses every method but those named, such as "GET, HEAD". */
export function refuseAllBut(taken: string): (request: Request) => Response {
  return ({ method }) => {
    const response = answerProblem(methodNotAllowed(method, taken));
    response.headers.set('Allow', taken);
    return response;
  };
}
