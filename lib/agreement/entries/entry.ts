import { z } from 'zod';
import type { CalendarDate } from '../dates/calendar-date';
import { Edtf, lastDay } from '../dates/edtf';
import { earliestPublished, type Published } from '../dates/published';
import { Claim } from '../description/milestone';
import { PartyCode } from '../description/party';
import { listOf, Slug, Words } from '../description/words';
import { Citation } from './source';
import { INTO_OTHER_LANGUAGES, isIntoOtherLanguages, titled } from './title';

/** A target's bound: reached `by`, `in` or `on` the period it names. */
export const Bound = z.enum(['by', 'in', 'on']);
export type Bound = z.infer<typeof Bound>;

/** What an instrument is (Vienna Convention on the Law of Treaties 1969, art. 2; UK treaty practice). */
export const Form = z.enum(['treaty', 'non-binding arrangement', 'declaration']);
export type Form = z.infer<typeof Form>;

const common = {
  occurredOn: Edtf,
  background: z.boolean().default(false),
  priorities: listOf(Slug).default([]),
  strands: listOf(Slug).default([]),
  remark: Words.nullable().default(null),
};
const cited = { citations: listOf(Citation).min(1, 'at least one citation') };

/** What happened to a milestone; when met, the name the parties gave the result and who signed. */
export const StatusContent = z
  .strictObject({
    kind: z.literal('status'),
    ...common,
    ...titled,
    ...cited,
    milestone: Slug,
    status: Claim,
    named: Words.nullable().default(null),
    signatories: listOf(Words).default([]),
  })
  .refine(isIntoOtherLanguages, INTO_OTHER_LANGUAGES)
  .meta({ id: 'NewStatusEntry', description: 'What happened to a milestone' });

/** When a milestone is to be reached, in the words of those who said so. */
export const TargetContent = z
  .strictObject({
    kind: z.literal('target'),
    ...common,
    ...cited,
    milestone: Slug,
    said: Words,
    saidBy: listOf(PartyCode),
    edtf: Edtf.nullable(),
    bound: Bound,
  })
  .refine(({ edtf, bound }) => edtf === null || bound !== 'on' || isDay(edtf), {
    error: '"on" takes a day',
    params: { fault: 'boundOn' },
    path: ['edtf'],
    when: hasKnownBound,
  })
  .refine(({ edtf, bound }) => edtf === null || bound !== 'in' || !isDay(edtf), {
    error: '"in" takes a month, a year or a part of a year; a day is "on" or "by"',
    params: { fault: 'boundIn' },
    path: ['edtf'],
    when: hasKnownBound,
  })
  .meta({ id: 'NewTargetEntry', description: 'When a milestone is to be reached, in whose words' });

/** What the instrument is. */
export const FormContent = z
  .strictObject({ kind: z.literal('form'), ...common, ...titled, ...cited, form: Form })
  .refine(isIntoOtherLanguages, INTO_OTHER_LANGUAGES)
  .meta({ id: 'NewFormEntry', description: 'What the instrument is' });

/** News that changes no status. */
export const NoteContent = z
  .strictObject({
    kind: z.literal('note'),
    ...common,
    ...titled,
    ...cited,
    milestones: listOf(Slug).default([]),
  })
  .refine(isIntoOtherLanguages, INTO_OTHER_LANGUAGES)
  .meta({ id: 'NewNoteEntry', description: 'News that changes no status' });

/** Somebody looked, in these places, for these milestones, and found nothing. */
export const CheckContent = z
  .strictObject({
    kind: z.literal('check'),
    occurredOn: Edtf.refine(isDay, 'the day of looking'),
    milestones: listOf(Slug).min(1, 'at least one milestone'),
    lookedIn: Words,
    remark: Words.nullable().default(null),
  })
  .meta({ id: 'NewCheckEntry', description: 'Somebody looked for these, and found nothing' });

/** One thing to put on the record, before it is recorded. */
export const EntryContent = z.discriminatedUnion(
  'kind',
  [StatusContent, TargetContent, FormContent, NoteContent, CheckContent],
  {
    error: ({ code }) =>
      code === 'invalid_union' ? 'one of status, target, form, note, check' : undefined,
  },
);
export type EntryContent = z.infer<typeof EntryContent>;

/** The order of an entry in the record: its revision, and its place in that. Together they are its id, `12-3`. */
export const EntryId = z
  .string()
  .regex(/^[1-9]\d{0,8}-[1-9]\d{0,8}$/, 'an entry id such as 12-3: revision, hyphen, place in it')
  .brand<'EntryId'>()
  .meta({ description: 'Revision and place in it', examples: ['1-12'] });
export type EntryId = z.infer<typeof EntryId>;

/** A correction of an earlier entry: a full replacement of its content, or, with null, its withdrawal. */
export const CorrectionContent = z.strictObject({
  kind: z.literal('correction'),
  corrects: EntryId,
  reason: Words,
  replacement: EntryContent.nullable(),
});
export type CorrectionContent = z.infer<typeof CorrectionContent>;

/** When, by whom and in which order something was put on the record; `approvedBy` null where nobody had to. */
export interface Recorded {
  id: EntryId;
  revision: number;
  order: number;
  recordedAt: Date;
  recordedBy: string;
  approvedBy: string | null;
}

export type Entry = EntryContent & Recorded;
export type Correction = CorrectionContent & Recorded;
export type EntryOf<Kind extends EntryContent['kind']> = Extract<Entry, { kind: Kind }>;
export type Kind = EntryContent['kind'];

/** The id of the entry at a place in a revision. */
export function entryId(revision: number, order: number): EntryId {
  return EntryId.parse(`${revision}-${order}`);
}

/** The citations of an entry; a check has none. */
export function citationsOf(entry: EntryContent): readonly Citation[] {
  return entry.kind === 'check' ? [] : entry.citations;
}

/** The milestones an entry speaks of. */
export function milestonesOf(entry: EntryContent): readonly string[] {
  switch (entry.kind) {
    case 'status':
    case 'target':
      return [entry.milestone];
    case 'note':
    case 'check':
      return entry.milestones;
    case 'form':
      return [];
  }
}

/** Gives the entries that speak of a milestone, in the order in which they are held. */
export type EntriesOn = (milestone: string) => readonly Entry[];

const sortedOut = new WeakMap<readonly Entry[], EntriesOn>();

/** Sorts entries out by the milestones they speak of, once for all that is asked of the same list. */
export function entriesByMilestone(entries: readonly Entry[]): EntriesOn {
  const known = sortedOut.get(entries);
  if (known) return known;
  const sorted = new Map<string, Entry[]>();
  for (const entry of entries) {
    const milestones = milestonesOf(entry);
    for (const milestone of milestones.length > 1 ? new Set(milestones) : milestones) {
      const own = sorted.get(milestone);
      if (own) own.push(entry);
      else sorted.set(milestone, [entry]);
    }
  }
  const on: EntriesOn = (milestone) => sorted.get(milestone) ?? [];
  sortedOut.set(entries, on);
  return on;
}

/** The earliest publication among an entry's citations, by its last day; null where none is known. */
export function publishedOn(entry: EntryContent): Published | null {
  return earliestPublished(citationsOf(entry).flatMap(({ published }) => published ?? []));
}

// Each view of a record asks it of every entry, several times.
const knownDays = new WeakMap<EntryContent, CalendarDate>();

/** The day from which an entry could be known: the last of its publication, else of when it occurred. */
export function knownFrom(entry: EntryContent): CalendarDate {
  const known = knownDays.get(entry);
  if (known !== undefined) return known;
  const day = lastDay(publishedOn(entry) ?? entry.occurredOn);
  knownDays.set(entry, day);
  return day;
}

/** Orders entries by when they occurred (last day), then revision, then place in it. */
export function byOccurrence(a: Entry, b: Entry): number {
  const [dayOfA, dayOfB] = [lastDay(a.occurredOn), lastDay(b.occurredOn)];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
  return byRecording(a, b);
}

/** Orders what is recorded by revision, then place in it. */
export function byRecording(a: Recorded, b: Recorded): number {
  return a.revision - b.revision || a.order - b.order;
}

const BOUND_OF_TARGET = z.object({ edtf: Edtf.nullable(), bound: Bound });

// Asked also where other parts of a target are wrong: every fault is told at once.
function hasKnownBound({ value }: { value: unknown }): boolean {
  return BOUND_OF_TARGET.safeParse(value).success;
}

// Asked also of what is no EDTF, since a schema tells every fault at once.
function isDay(edtf: string): boolean {
  return edtf.length === 'YYYY-MM-DD'.length;
}
