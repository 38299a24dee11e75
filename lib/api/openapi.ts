import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { Slug } from '@/lib/agreement/description/words';
import { EntryId } from '@/lib/agreement/entries/entry';
import { RecordDocument } from '../formats/record-document';
import { AgreementJson, AgreementsJson } from './agreement-json';
import { CorrectionsJson } from './corrections-json';
import { CorrectionJson, EntriesJson, EntryJson } from './entry-json';
import { MilestonesJson } from './milestone-json';
import { OembedJson, OembedQuery } from './oembed';
import { A_SEARCH } from './openapi-examples';
import { SECURITY_SCHEMES, WRITES } from './openapi-writes';
import { PROBLEM_TYPE, Problem } from './problem';
import { CorrectionsQuery, EntriesQuery, OneQuery, StatusQuery, ViewQuery } from './query';
import { SearchJson } from './search-json';
import { SearchQuery } from './search-query';
import { StatusJson } from './status-json';

const slug = z.object({ slug: Slug.meta({ description: 'The agreement’s slug' }) });

const PROBLEMS = {
  400: 'A parameter is not accepted; the problem names it and what would be',
  404: 'The path names nothing on the record',
  429: 'More was asked for from this network than is made in a minute',
  503: 'The record cannot be read just now',
} as const;

interface Operation {
  id: string;
  summary: string;
  answer: z.ZodType;
  example?: object;
  query?: z.ZodObject;
  path?: z.ZodObject;
  problems: readonly (keyof typeof PROBLEMS)[];
}

const READS: Record<string, Operation> = {
  '/agreements': {
    id: 'listAgreements',
    summary: 'All agreements, each as of its own today',
    answer: AgreementsJson,
    problems: [400, 503],
  },
  '/agreements/{slug}': {
    id: 'getAgreement',
    summary: 'An agreement’s description, and what follows from its record in a view',
    answer: AgreementJson,
    query: ViewQuery,
    path: slug,
    problems: [400, 404, 503],
  },
  '/agreements/{slug}/status': {
    id: 'getStatus',
    summary:
      'Where an agreement stands: outcome, timeliness and lateness of its headline milestone',
    answer: StatusJson,
    query: StatusQuery,
    path: slug,
    problems: [400, 404, 503],
  },
  '/agreements/{slug}/entries': {
    id: 'listEntries',
    summary:
      'The entries in a view, newest first: by the first day on which they can have occurred, so that one dated by a month, a year or a part of a year stands below all that is dated within it',
    answer: EntriesJson,
    query: EntriesQuery,
    path: slug,
    problems: [400, 404, 503],
  },
  '/agreements/{slug}/entries/{id}': {
    id: 'getEntry',
    summary: 'An entry as corrected, or a correction, whatever its day',
    answer: z.union([EntryJson, CorrectionJson]).meta({ id: 'EntryOrCorrection' }),
    query: OneQuery,
    path: slug.extend({ id: EntryId.meta({ description: 'The entry’s id' }) }),
    problems: [400, 404, 503],
  },
  '/agreements/{slug}/corrections': {
    id: 'listCorrections',
    summary:
      'The corrections of entries in a view, the last recorded first, each with the entry before and after',
    answer: CorrectionsJson,
    query: CorrectionsQuery,
    path: slug,
    problems: [400, 404, 503],
  },
  '/agreements/{slug}/milestones': {
    id: 'listMilestones',
    summary: 'The milestones in path order, each with its outcome, standing and freshness',
    answer: MilestonesJson,
    query: ViewQuery,
    path: slug,
    problems: [400, 404, 503],
  },
  '/agreements/{slug}/record': {
    id: 'getRecord',
    summary: 'Everything recorded of an agreement, in every version: what an import takes',
    answer: RecordDocument.meta({ id: 'Record' }),
    path: slug,
    problems: [400, 404, 503],
  },
  '/oembed': {
    id: 'oembed',
    summary: 'How a page of an agreement, a step or a deliverable is shown in another site’s page',
    answer: OembedJson,
    query: OembedQuery,
    problems: [400, 404, 429, 503],
  },
  '/search': {
    id: 'search',
    summary:
      'What today’s pages say that matches: agreements, milestones and entries, in English and Norwegian',
    answer: SearchJson,
    example: A_SEARCH,
    query: SearchQuery,
    problems: [400, 429, 503],
  },
};

/** The OpenAPI 3.1 document of the API at an address, made of the schemas that parse and type its answers. */
export function openApi(address: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Agreement Tracker',
      version: '1',
      description: 'Whether defence agreements are kept, with evidence, as of any day.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${address}/api/v1` }],
    components: { securitySchemes: SECURITY_SCHEMES },
    paths: Object.fromEntries([...PATHS].map((path) => [path, operationsAt(path)])),
  });
}

const PATHS = new Set([...Object.keys(READS), ...Object.keys(WRITES)]);

function operationsAt(path: string): ZodOpenApiPathsObject[string] {
  const read = READS[path];
  const writes: ZodOpenApiPathsObject = WRITES;
  return { ...(read && { get: toOperation(read) }), ...writes[path] };
}

function toOperation({ id, summary, answer, example, query, path, problems }: Operation) {
  return {
    operationId: id,
    summary,
    requestParams: { ...(path && { path }), ...(query && { query }) },
    responses: {
      200: {
        description: summary,
        headers: z.object({ etag: z.string().meta({ description: 'A strong entity tag' }) }),
        content: { 'application/json': { schema: answer, ...(example && { example }) } },
      },
      304: { description: 'Not changed since the entity tag in If-None-Match' },
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          { description: PROBLEMS[status], content: { [PROBLEM_TYPE]: { schema: Problem } } },
        ]),
      ),
    },
  } satisfies ZodOpenApiOperationObject;
}
