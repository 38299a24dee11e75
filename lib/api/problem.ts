import { z } from 'zod';
import { BodyError } from '@/lib/formats/body-errors';

/** An error told to machines (RFC 9457), with the parameter at fault and what would be accepted. */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'A URI reference; about:blank: the status says it all' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    parameter: z.string().optional(),
    accepted: z.string().optional(),
    requestId: z.string().optional().meta({
      description: 'The name of the request, as X-Request-Id and this site’s log have it',
    }),
    errors: z
      .array(BodyError)
      .optional()
      .meta({ description: 'What is wrong with the body, at most the first hundred faults' }),
  })
  .meta({ id: 'Problem', description: 'A problem (RFC 9457)' });
export type Problem = z.infer<typeof Problem>;

/** The media type of a problem (RFC 9457, section 3). */
export const PROBLEM_TYPE = 'application/problem+json';

/** What each status says (RFC 9110, 15; RFC 6585, 3). */
export const TITLES = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  428: 'Precondition required',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
} as const satisfies Record<number, string>;

/** A parameter that cannot be taken as it is, with what would be accepted in its place. */
export interface RefusedParameter {
  parameter: string;
  detail: string;
  accepted: string;
}

/** The problem of a status, with what else is said of it. */
export function problem(
  status: keyof typeof TITLES,
  said: Omit<Problem, 'type' | 'title' | 'status'>,
): Problem {
  return { type: 'about:blank', title: TITLES[status], status, ...said };
}

/** The problem of a query parameter that is not accepted: 400. */
export function badParameter(refusal: RefusedParameter): Problem {
  return problem(400, refusal);
}

/** The problem of a path that names nothing: 404. */
export function notFound(refusal: RefusedParameter): Problem {
  return problem(404, refusal);
}

/** The problem of a slug that no agreement has: 404. */
export function noAgreement(slug: string): Problem {
  return notFound({
    parameter: 'slug',
    detail: `No agreement is called "${slug}".`,
    accepted: 'one of the slugs listed at /api/v1/agreements',
  });
}

/** The problem of an id that no entry of the agreement has: 404. */
export function noEntry(id: string, detail = `There is no entry ${id}.`): Problem {
  return notFound({ parameter: 'id', detail, accepted: 'the id of an entry, such as 1-12' });
}

/** The problem of a method that an address does not take: 405. */
export function methodNotAllowed(method: string, allowed: string): Problem {
  const detail = `${method} is not allowed here.`;
  return problem(405, { detail, accepted: allowed });
}

/** The problem of a database that does not answer: 503. Nothing is known then, not even that there is nothing. */
export function unavailable(): Problem {
  return problem(503, {
    detail: 'The record cannot be read just now. Try again in a moment.',
  });
}
