import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { Slug } from '@/lib/agreement/description/words';
import { EntryId } from '@/lib/agreement/entries/entry';
import { AgreementJson } from '../agreement-json';
import { CorrectionJson, EntryJson } from '../entry-json';
import { noAgreement, PROBLEM_TYPE, Problem } from '../problem';
import { WriteQuery } from '../query';
import {
  AgreementBody,
  CorrectionBody,
  DescriptionJson,
  EntryBody,
  ProposalJson,
} from '../write-json';
import {
  badJson,
  conflict,
  forbidden,
  preconditionRequired,
  stale,
  tooLarge,
  tooManyTries,
  unauthorized,
  unprocessable,
  unsupportedType,
  unwritable,
} from '../write-problem';
import added from './examples/added-entry.json';
import agreement from './examples/agreement.json';
import correction from './examples/correction.json';
import { A_CORRECTION, A_DESCRIPTION, A_PROPOSAL, AN_AGREEMENT, AN_ENTRY } from './write-examples';

const slug = z.object({ slug: Slug.meta({ description: 'The agreement’s slug' }) });
const entry = slug.extend({ id: EntryId.meta({ description: 'The entry’s id' }) });

const PROBLEMS = {
  400: 'The body is not valid JSON, or a header or the query cannot be read',
  401: 'No key, or one that is not valid',
  403: 'The key’s scope does not cover this, or its editor may not do it; the problem names what is needed',
  404: 'The path names nothing on the record',
  409: 'The slug is taken; an entry says the same or an agreement has the same name, which `duplicate=accept` passes; or the first request under the Idempotency-Key is still being carried out',
  412: 'The agreement has changed since; ETag names it as it stands now',
  413: 'The body has more than 1 MB',
  415: 'The body is not application/json',
  422: 'The body cannot be recorded, and `errors` say where and why; or the Idempotency-Key was used for something else',
  428: 'If-Match is missing, or names no entity tag',
  429: 'Too many invalid keys from this address; Retry-After says for how many seconds to wait',
  503: 'The record cannot be written just now',
} as const;

const PROBLEM_EXAMPLES: Readonly<Record<keyof typeof PROBLEMS, Problem>> = {
  400: badJson(),
  401: unauthorized(),
  403: forbidden('The key has not the scope entries.', 'a key with the scope entries'),
  404: noAgreement('uk-atlantis'),
  409: conflict(
    'An agreement is called "uk-iceland" already.',
    'slug',
    'a slug that no agreement has or had',
  ),
  412: stale(3),
  413: tooLarge(1_000_000),
  415: unsupportedType(),
  422: unprocessable([{ pointer: '/citations/0/url', detail: 'a web address: http or https' }]),
  428: preconditionRequired(),
  429: tooManyTries(30),
  503: unwritable(false),
};

const OF_NEW = [400, 401, 403, 409, 413, 415, 422, 429, 503] as const;
const OF_KNOWN = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 503] as const;

const etag = z.string().meta({
  description:
    'The agreement’s entity tag from now on, as GET gives it: what the next write names in If-Match',
});
const location = z.string().meta({ description: 'Where what was made can be read' });
const idempotencyKey = z
  .string()
  .meta({
    description:
      'A string of at most 255 characters, in double quotes or bare. The same request under the same key is carried out once: for 24 hours a retry gets the first answer again.',
    examples: ['"8e03978e-40d5-43dd-bc93-6894a57f9324"'],
  })
  .optional();
const ifMatch = z.string().meta({
  description:
    'The ETag of GET /agreements/{slug} that the writer saw, or several. It holds while the revision that it names is the current one, on later days too. A tag that a proxy weakened holds too; * is not accepted.',
});

const ONCE = z.object({ 'Idempotency-Key': idempotencyKey });
const ON_A_GROUND = ONCE.extend({ 'If-Match': ifMatch });

interface Write {
  id: string;
  summary: string;
  scope: string;
  body: z.ZodType;
  example: object;
  path?: z.ZodObject;
  /** Whether what is there already is a warning, which the query can pass. */
  warns?: boolean;
  answers: ZodOpenApiOperationObject['responses'];
}

const answer = (
  description: string,
  schema: z.ZodType,
  example: object,
  headers: z.ZodRawShape,
) => ({
  description,
  headers: z.object(headers),
  content: { 'application/json': { schema, example } },
});
const proposed = {
  202: {
    description:
      'Not recorded: it would change a judgement, which waits for the approval of a second editor',
    content: { 'application/json': { schema: ProposalJson, example: A_PROPOSAL } },
  },
};

/** The operations that write, by path, made of the schemas that parse their bodies. */
export const WRITES: ZodOpenApiPathsObject = {
  '/agreements': {
    post: toOperation({
      id: 'addAgreement',
      summary: 'Begin to track an agreement',
      scope: 'agreements',
      body: AgreementBody,
      example: AN_AGREEMENT,
      warns: true,
      answers: { 201: answer('It is tracked', AgreementJson, agreement, { location, etag }) },
    }),
  },
  '/agreements/{slug}': {
    put: toOperation({
      id: 'describeAgreement',
      summary: 'Give an agreement another description: what GET gives as `description`, edited',
      scope: 'agreements',
      body: DescriptionJson,
      example: A_DESCRIPTION,
      path: slug,
      answers: {
        200: answer('It is so from the next revision on', AgreementJson, agreement, { etag }),
        ...proposed,
      },
    }),
  },
  '/agreements/{slug}/entries': {
    post: toOperation({
      id: 'addEntry',
      summary: 'Put one entry on the record, with its citations',
      scope: 'entries',
      body: EntryBody,
      example: AN_ENTRY,
      warns: true,
      path: slug,
      answers: { 201: answer('It is recorded', EntryJson, added, { location, etag }), ...proposed },
    }),
  },
  '/agreements/{slug}/entries/{id}/corrections': {
    post: toOperation({
      id: 'correctEntry',
      summary: 'Replace an entry’s content or, with null, withdraw it; the reason stays with it',
      scope: 'corrections',
      body: CorrectionBody,
      example: A_CORRECTION,
      path: entry,
      answers: {
        201: answer('It is recorded', CorrectionJson, correction, { location, etag }),
        ...proposed,
      },
    }),
  },
};

/** How a request shows that it may write. */
export const SECURITY_SCHEMES = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key that an editor makes at the desk: it is shown once, has a scope and can be revoked. It allows what its scope covers and its editor may do. Cookies are not accepted.',
  },
} as const;

function toOperation({ id, summary, scope, body, example, path, warns, answers }: Write) {
  const problems = path ? OF_KNOWN : OF_NEW;
  return {
    operationId: id,
    summary,
    description: `Needs a key with the scope ${scope}.`,
    tags: ['writing'],
    security: [{ key: [] }],
    requestParams: {
      ...(path && { path }),
      ...(warns && { query: WriteQuery }),
      header: path ? ON_A_GROUND : ONCE,
    },
    requestBody: {
      required: true,
      description: 'At most 1 MB',
      content: { 'application/json': { schema: body, example } },
    },
    responses: {
      ...answers,
      ...Object.fromEntries(problems.map((status) => [status, refusal(status)])),
    },
  } satisfies ZodOpenApiOperationObject;
}

function refusal(status: keyof typeof PROBLEMS) {
  const headers: Partial<Record<keyof typeof PROBLEMS, z.ZodObject>> = {
    401: z.object({ 'www-authenticate': z.string() }),
    403: z.object({ 'www-authenticate': z.string() }),
    412: z.object({ etag }),
    429: z.object({ 'retry-after': z.string() }),
  };
  const own = headers[status];
  return {
    description: PROBLEMS[status],
    ...(own && { headers: own }),
    content: { [PROBLEM_TYPE]: { schema: Problem, example: PROBLEM_EXAMPLES[status] } },
  };
}
