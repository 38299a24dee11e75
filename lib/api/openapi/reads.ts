import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { Slug } from '@/lib/agreement/description/words';
import { EntryId } from '@/lib/agreement/entries/entry';
import { RecordDocument } from '../../formats/record-document';
import { AgreementJson, AgreementsJson } from '../agreement-json';
import { CorrectionsJson } from '../corrections-json';
import { EntriesJson, EntryOrCorrectionJson } from '../entry-json';
import { MilestonesJson } from '../milestone-json';
import { OembedJson, OembedQuery } from '../oembed';
import { badParameter, noAgreement, PROBLEM_TYPE, Problem, problem, unavailable } from '../problem';
import {
  AgreementsQuery,
  CorrectionsQuery,
  EntriesQuery,
  OneQuery,
  refusalOf,
  StatusQuery,
  ViewQuery,
} from '../query';
import { SearchJson } from '../search-json';
import { SearchQuery } from '../search-query';
import { StatusJson } from '../status-json';
import agreement from './examples/agreement.json';
import agreements from './examples/agreements.json';
import corrections from './examples/corrections.json';
import entries from './examples/entries.json';
import entry from './examples/entry.json';
import milestones from './examples/milestones.json';
import oembed from './examples/oembed.json';
import record from './examples/record.json';
import search from './examples/search.json';
import status from './examples/status.json';

const slug = z.object({
  slug: Slug.meta({ description: 'The agreement’s slug', examples: ['uk-norway'] }),
});

const PROBLEMS = {
  400: 'A parameter is not accepted; the problem names it and what would be',
  404: 'The path names nothing on the record',
  429: 'More was asked for from this network than is made in a minute',
  503: 'The record cannot be read just now',
} as const;

const PROBLEM_EXAMPLES: Readonly<Record<keyof typeof PROBLEMS, Problem>> = {
  400: badParameter(refusalOf('on', '31 August')),
  404: noAgreement('uk-atlantis'),
  429: problem(429, {
    detail: 'Too much that was not in memory was asked for from your network.',
  }),
  503: unavailable(),
};

interface Read {
  id: string;
  summary: string;
  answer: z.ZodType;
  /** What it answers, by the samples that the tests rest on. */
  example: object;
  query?: z.ZodObject;
  path?: z.ZodObject;
  problems: readonly (keyof typeof PROBLEMS)[];
  /** What a Link header leads to. */
  links?: string;
}

const READ: Readonly<Record<string, Read>> = {
  '/agreements': {
    id: 'listAgreements',
    summary:
      'All agreements, each as of its own today; by limit a page of them, whose Link header names the next',
    answer: AgreementsJson,
    example: agreements,
    query: AgreementsQuery,
    links: 'The following page, where there is one',
    problems: [400, 429, 503],
  },
  '/agreements/{slug}': {
    id: 'getAgreement',
    summary: 'An agreement’s description, and what follows from its record in a view',
    answer: AgreementJson,
    example: agreement,
    query: ViewQuery,
    path: slug,
    problems: [400, 404, 429, 503],
  },
  '/agreements/{slug}/status': {
    id: 'getStatus',
    summary:
      'Where an agreement stands: outcome, timeliness and lateness of its headline milestone',
    answer: StatusJson,
    example: status,
    query: StatusQuery,
    path: slug,
    problems: [400, 404, 429, 503],
  },
  '/agreements/{slug}/entries': {
    id: 'listEntries',
    summary:
      'The entries in a view, newest first: by the first day on which they can have occurred, so that one dated by a month, a year or a part of a year stands below all that is dated within it',
    answer: EntriesJson,
    example: entries,
    query: EntriesQuery,
    path: slug,
    problems: [400, 404, 429, 503],
  },
  '/agreements/{slug}/entries/{id}': {
    id: 'getEntry',
    summary: 'An entry as corrected, or a correction, whatever its day',
    answer: EntryOrCorrectionJson,
    example: entry,
    query: OneQuery,
    path: slug.extend({ id: EntryId.meta({ description: 'The entry’s id' }) }),
    problems: [400, 404, 429, 503],
  },
  '/agreements/{slug}/corrections': {
    id: 'listCorrections',
    summary:
      'The corrections of entries in a view, the last recorded first, each with the entry before and after',
    answer: CorrectionsJson,
    example: corrections,
    query: CorrectionsQuery,
    path: slug,
    problems: [400, 404, 429, 503],
  },
  '/agreements/{slug}/milestones': {
    id: 'listMilestones',
    summary: 'The milestones in path order, each with its outcome, standing and freshness',
    answer: MilestonesJson,
    example: milestones,
    query: ViewQuery,
    path: slug,
    problems: [400, 404, 429, 503],
  },
  '/agreements/{slug}/record': {
    id: 'getRecord',
    summary: 'Everything recorded of an agreement, in every version: what an import takes',
    answer: RecordDocument.meta({ id: 'Record' }),
    example: record,
    path: slug,
    problems: [400, 404, 429, 503],
  },
  '/oembed': {
    id: 'oembed',
    summary: 'How a page of an agreement, a step or a deliverable is shown in another site’s page',
    answer: OembedJson,
    example: oembed,
    query: OembedQuery,
    problems: [400, 404, 429, 503],
  },
  '/search': {
    id: 'search',
    summary:
      'What today’s pages say that matches: agreements, milestones and entries, in English and Norwegian',
    answer: SearchJson,
    example: search,
    query: SearchQuery,
    problems: [400, 429, 503],
  },
};

const AFTER = z.object({
  'retry-after': z.string().meta({ description: 'For how many seconds to wait' }),
});

/** The operations that read, by path, made of the schemas that parse their queries and type their answers. */
export const READS: ZodOpenApiPathsObject = Object.fromEntries(
  Object.entries(READ).map(([path, read]) => [path, { get: toOperation(read) }]),
);

function toOperation({ id, summary, answer, example, query, path, problems, links }: Read) {
  return {
    operationId: id,
    summary,
    tags: ['reading'],
    // Nobody needs a key to read.
    security: [],
    requestParams: { ...(path && { path }), ...(query && { query }) },
    responses: {
      200: {
        description: summary,
        headers: z.object({
          etag: z.string().meta({ description: 'A strong entity tag' }),
          ...(links && { link: z.string().optional().meta({ description: links }) }),
        }),
        content: { 'application/json': { schema: answer, example } },
      },
      304: { description: 'Not changed since the entity tag in If-None-Match' },
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          {
            description: PROBLEMS[status],
            ...(status === 429 && { headers: AFTER }),
            content: { [PROBLEM_TYPE]: { schema: Problem, example: PROBLEM_EXAMPLES[status] } },
          },
        ]),
      ),
    },
  } satisfies ZodOpenApiOperationObject;
}
