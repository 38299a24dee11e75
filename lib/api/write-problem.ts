import type { BodyError } from '@/lib/formats/body-errors';
import { type Problem, problem } from './problem';

const MOST_ERRORS = 100;

/** The problem of a request that bears no valid key: 401. */
export function unauthorized(): Problem {
  return problem(401, {
    detail: 'Writing needs a key: the header Authorization holds none that is valid.',
    parameter: 'Authorization',
    accepted: 'Bearer, a space, and a key that was made at the desk and not revoked',
  });
}

/** The problem of a key that does not cover what is asked, or whose editor may not do it: 403. */
export function forbidden(detail: string, accepted: string): Problem {
  return problem(403, { detail, parameter: 'Authorization', accepted });
}

/** The problem of a header that cannot be read: 400. */
export function badHeader(parameter: string, accepted: string): Problem {
  return problem(400, { detail: `The header ${parameter} cannot be read.`, parameter, accepted });
}

/** The problem of a body that is no JSON: 400. */
export function badJson(): Problem {
  return problem(400, { detail: 'The body is not valid JSON in UTF-8.', parameter: 'body' });
}

/** The problem of something that is there already, or under way: 409. */
export function conflict(detail: string, parameter: string, accepted: string): Problem {
  return problem(409, { detail, parameter, accepted });
}

/** The problem of a write that was based on another revision than the current one: 412. */
export function stale(revision: number): Problem {
  return problem(412, {
    detail: `The agreement is at revision ${revision}, which If-Match does not name. Read it again, and base the write on that.`,
    parameter: 'If-Match',
    accepted: 'the ETag that this answer bears, once what has changed was seen',
  });
}

/** The problem of a body of more than so many bytes: 413. */
export function tooLarge(most: number): Problem {
  const accepted = `at most ${most.toLocaleString('en')} bytes`;
  return problem(413, { detail: 'The body is too large.', parameter: 'body', accepted });
}

/** The problem of a body of another type or coding: 415. */
export function unsupportedType(): Problem {
  return problem(415, {
    detail: 'The body must be JSON, sent as it is.',
    parameter: 'Content-Type',
    accepted: 'application/json, without Content-Encoding',
  });
}

/** The problem of a body that says what cannot be recorded: 422, with every fault up to the hundredth. */
export function unprocessable(errors: readonly BodyError[]): Problem {
  const more = errors.length - MOST_ERRORS;
  return {
    ...problem(422, {
      detail: `The body cannot be accepted: ${errors.length === 1 ? 'one thing is' : `${errors.length} things are`} wrong with it${more > 0 ? `, of which the first ${MOST_ERRORS} are told` : ''}.`,
    }),
    errors: errors.slice(0, MOST_ERRORS),
  };
}

/** The problem of an Idempotency-Key under which something else was asked: 422. */
export function keyUsedOtherwise(): Problem {
  return problem(422, {
    detail: 'Another request was made under this Idempotency-Key.',
    parameter: 'Idempotency-Key',
    accepted: 'the same request again, or a key that was not used',
  });
}

/** The problem of a write that does not say what it is based on: 428. */
export function preconditionRequired(): Problem {
  return problem(428, {
    detail: 'A write must say which revision its writer saw.',
    parameter: 'If-Match',
    accepted: 'the ETag of GET /api/v1/agreements/{slug}; * names none',
  });
}

/** The problem of a sender who has tried too many keys that are none: 429 (RFC 6585, 4). */
export function tooManyTries(seconds: number): Problem {
  return problem(429, {
    detail: `Too many invalid keys from this address. Try again in ${seconds} seconds.`,
    parameter: 'Authorization',
  });
}

/** The problem of a database that does not answer while something is to be written, or whose disk is full: 503. */
export function unwritable(isFull: boolean): Problem {
  return problem(503, {
    detail: isFull
      ? 'Nothing can be written: the disk of the database is full. Reading goes on. Try again once whoever runs this site has made room.'
      : 'The record cannot be written just now. Try again in a moment, under the same Idempotency-Key.',
  });
}

/** The problem of a fault of this site's own: 500. Whether something was written is not known. */
export function failed(): Problem {
  return problem(500, { detail: 'Something went wrong on our side.' });
}
