import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { Slug } from '@/lib/agreement/description/words';
import { EntryContent, EntryId } from '@/lib/agreement/entries/entry';
import type { View } from '@/lib/agreement/record/view';
import { ReadingName } from '@/lib/agreement/targets/reading';
import type { RefusedParameter } from './problem';

const KINDS = [...EntryContent.options.map(({ shape }) => shape.kind.value), 'correction'] as const;

/** Reads a number written in digits; nothing else that JavaScript would take for one. */
export const digits = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d*$/)
    .transform(Number)
    .pipe(z.int().max(most))
    .meta({ override: { type: 'integer', minimum: 1, maximum: most, pattern: undefined } });

/** The parameters that say what is looked at. */
export const ViewQuery = z.strictObject({
  on: CalendarDate.optional().meta({
    description: 'What had occurred by this day; today where not given',
  }),
  known: CalendarDate.optional().meta({
    description: 'What was published by this day; `on` where not given',
  }),
  revision: digits(999_999_999).optional().meta({
    description: 'What was recorded by this revision; the latest where not given',
  }),
});
export type ViewQuery = z.infer<typeof ViewQuery>;

/** Of one entry or correction only the revision matters: it is told whatever its day. */
export const OneQuery = ViewQuery.pick({ revision: true });

export const StatusQuery = ViewQuery.extend({
  milestone: Slug.optional().meta({ description: 'The milestone to judge; the headline' }),
  reading: ReadingName.optional().meta({
    description: 'The reading under which to judge; the first that the target admits',
  }),
});

export const EntriesQuery = ViewQuery.extend({
  kind: z.enum(KINDS).optional().meta({ description: 'Only entries of this kind' }),
  milestone: Slug.optional().meta({ description: 'Only entries that speak of this milestone' }),
  after: EntryId.optional().meta({ description: 'Only entries listed after this one' }),
  limit: digits(200)
    .default(50)
    .meta({ description: 'At most so many entries, 1 to 200; 50 where not given' }),
});
export type EntriesQuery = z.infer<typeof EntriesQuery>;

export const AgreementsQuery = z.strictObject({
  after: Slug.optional().meta({ description: 'Only agreements listed after this one' }),
  limit: digits(200).optional().meta({
    description: 'At most so many agreements, 1 to 200; all of them where not given',
  }),
});
export type AgreementsQuery = z.infer<typeof AgreementsQuery>;

export const CorrectionsQuery = ViewQuery.extend({
  after: EntryId.optional().meta({ description: 'Only corrections listed after this one' }),
  limit: digits(200)
    .default(50)
    .meta({ description: 'At most so many corrections, 1 to 200; 50 where not given' }),
});
export type CorrectionsQuery = z.infer<typeof CorrectionsQuery>;

/** What a write may say beside its body. */
export const WriteQuery = z.strictObject({
  duplicate: z.literal('accept').optional().meta({
    description:
      'accept: write it even where an entry says the same, or an agreement has the same name; else that is answered with 409',
  }),
});

/** What each parameter takes, in words for the person who got it wrong. */
const ACCEPTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    on: 'a calendar date that exists, YYYY-MM-DD, not after today',
    known: 'a calendar date that exists, YYYY-MM-DD, not after today',
    revision: 'a whole number from 1 to the latest revision',
    reading: `one of ${ReadingName.options.join(', ')}`,
    kind: `one of ${KINDS.join(', ')}`,
    milestone: 'the slug of one of the agreement’s milestones',
    after: 'the id of an entry, such as 1-12',
    limit: 'a whole number from 1 to 200',
    duplicate: 'accept',
    date: 'a calendar date that exists, YYYY-MM-DD or D.M.YYYY, neither before the record begins nor after today',
  }),
);

/**
 * Parses a query by its schema; refuses what it does not know, what stands there twice, and what does not parse, and says
 * what each parameter takes, in the usual words or in those that are given.
 */
export function parseQuery<Query extends z.ZodObject>(
  schema: Query,
  given: URLSearchParams,
  inWords = ACCEPTED,
): z.infer<Query> | { refusal: RefusedParameter } {
  const known = Object.keys(schema.shape);
  for (const parameter of given.keys()) {
    const accepted = known.includes(parameter) ? inWords.get(parameter) : namesOf(known);
    const detail = !known.includes(parameter)
      ? `There is no parameter "${parameter}" here.`
      : given.getAll(parameter).length > 1
        ? `"${parameter}" is given more than once.`
        : null;
    if (detail) return { refusal: { parameter, detail, accepted: accepted ?? '' } };
  }
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const parameter = String(parsed.error.issues[0]?.path[0]);
  return { refusal: refusalOf(parameter, given.get(parameter), inWords.get(parameter)) };
}

/** The refusal of a parameter's value; `accepted` says more than the rule where more is known. */
export function refusalOf(
  parameter: string,
  value: string | null,
  accepted?: string,
): RefusedParameter {
  return {
    parameter,
    detail: `"${value ?? ''}" is not accepted for "${parameter}".`,
    accepted: accepted ?? ACCEPTED.get(parameter) ?? '',
  };
}

/** What each parameter of the list of agreements takes, in words for the person who got it wrong. */
export const AGREEMENTS_ACCEPTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    after: 'the slug of an agreement in this list',
    limit: 'a whole number from 1 to 200',
  }),
);

/**
 * The view a query asks for (record: "Three filters"): today, today and the latest revision where
 * it says nothing; `on` alone sets `known` to the same day. Refuses days after today and revisions not made.
 */
export function resolveView(
  query: ViewQuery,
  { today, revision }: { today: CalendarDate; revision: number },
): View | { refusal: RefusedParameter } {
  const on = query.on ?? today;
  const known = query.known ?? on;
  for (const [parameter, date] of Object.entries({ on, known })) {
    if (date > today) {
      return {
        refusal: refusalOf(parameter, date, `a calendar date, YYYY-MM-DD, not after ${today}`),
      };
    }
  }
  if (query.revision !== undefined && query.revision > revision) {
    const accepted = `a whole number from 1 to ${revision}`;
    return { refusal: refusalOf('revision', String(query.revision), accepted) };
  }
  return { on, known, revision: query.revision ?? revision };
}

function namesOf(parameters: readonly string[]): string {
  return parameters.length === 0 ? 'an address without parameters' : parameters.join(', ');
}
