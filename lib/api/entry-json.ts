import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { Edtf } from '@/lib/agreement/dates/edtf';
import { Published } from '@/lib/agreement/dates/published';
import type { Description } from '@/lib/agreement/description/description';
import { Claim } from '@/lib/agreement/description/milestone';
import { PartyCode } from '@/lib/agreement/description/party';
import { Localized, Slug } from '@/lib/agreement/description/words';
import {
  Bound,
  type Correction,
  citationsOf,
  type Entry,
  EntryId,
  Form,
  milestonesOf,
  publishedOn,
} from '@/lib/agreement/entries/entry';
import { Citation } from '@/lib/agreement/entries/source';
import { archiveAddress } from '@/lib/agreement/evidence/archive-address';
import type { KnownOfSources } from '@/lib/agreement/evidence/known-of-sources';
import { titleOf } from './title';

const instant = z.iso.datetime().meta({ description: 'An instant, RFC 3339, UTC' });

const recorded = {
  id: EntryId,
  revision: z.int().min(1),
  order: z.int().min(1),
  recordedAt: instant,
  recordedBy: z.string(),
  approvedBy: z
    .string()
    .nullable()
    .meta({ description: 'The second editor; null: nobody had to approve' }),
};

const CorrectedJson = z
  .object({ by: EntryId, revision: z.int().min(1), recordedAt: instant, reason: z.string() })
  .meta({ id: 'Corrected', description: 'The correction that holds for an entry' });

const SourceCheckJson = z
  .object({
    state: z.enum(['found', 'not found', 'read']).meta({
      description: 'Whether the quoted words were found in its text; read: nothing is quoted',
    }),
    on: CalendarDate.meta({ description: 'The day on which it was last read' }),
    sha256: z.string().meta({ description: 'SHA-256 of the text that was read that day' }),
    lastFound: CalendarDate.nullable().meta({
      description: 'The day on which its words were last found; null: on none',
    }),
    since: z.enum(['unchanged', 'changed', 'gone']).meta({
      description: 'What has become of its text since it was first read',
    }),
    goneOn: CalendarDate.nullable().meta({
      description: 'The first of several days on which nothing was there; null unless it is gone',
    }),
    archive: z.url().meta({
      description:
        'Where a public web archive may have it as of the day on which its words were last found',
    }),
  })
  .meta({ id: 'SourceCheck', description: 'What is known of a cited source from reading it' });

const common = {
  ...recorded,
  title: z.string(),
  titleLanguage: z.string(),
  titleTranslations: Localized.nullable().meta({
    description: 'This site’s own translations of the title, by language; null: none',
  }),
  occurredOn: Edtf,
  publishedOn: Published.nullable().meta({
    description:
      'The earliest publication, by the last day of its day, month or year, from which the entry counts; null: not known, it counts from occurredOn',
  }),
  background: z.boolean(),
  milestones: z.array(Slug),
  priorities: z.array(Slug),
  strands: z.array(Slug),
  remark: z
    .string()
    .nullable()
    .meta({ description: 'What this site’s editors add; null: nothing' }),
  citations: z.array(Citation.meta({ id: 'Citation' })),
  sourceChecks: z
    .array(
      SourceCheckJson.nullable().meta({
        description: 'Null: its text has not been read by then, or it is not told here',
      }),
    )
    .meta({
      description:
        'Of each citation in turn what is known of its source by the day of the view; where a revision is given, before that day',
    }),
  corrected: CorrectedJson.nullable().meta({ description: 'Null: it stands as it was recorded' }),
};

const StatusEntryJson = z
  .object({
    kind: z.literal('status'),
    ...common,
    status: Claim,
    named: z.string().nullable().meta({
      description: 'The name that the parties gave the result; null: none is reported',
    }),
    signatories: z.array(z.string()),
  })
  .meta({ id: 'StatusEntry', description: 'What happened to a milestone' });
const TargetEntryJson = z
  .object({
    kind: z.literal('target'),
    ...common,
    said: z.string(),
    saidBy: z.array(PartyCode),
    edtf: Edtf.nullable().meta({ description: 'Null: words that are shown, not judged' }),
    bound: Bound,
  })
  .meta({ id: 'TargetEntry', description: 'When a milestone is to be reached, in whose words' });
const FormEntryJson = z
  .object({ kind: z.literal('form'), ...common, form: Form })
  .meta({ id: 'FormEntry', description: 'What the instrument is' });
const NoteEntryJson = z
  .object({ kind: z.literal('note'), ...common })
  .meta({ id: 'NoteEntry', description: 'News that changes no status' });
const CheckEntryJson = z
  .object({ kind: z.literal('check'), ...common, lookedIn: z.string() })
  .meta({ id: 'CheckEntry', description: 'Somebody looked for these, and found nothing' });

const KINDS = [
  StatusEntryJson,
  TargetEntryJson,
  FormEntryJson,
  NoteEntryJson,
  CheckEntryJson,
] as const;

/** An entry as machines read it, by kind. */
export const EntryJson = z
  .discriminatedUnion('kind', KINDS)
  .meta({ id: 'Entry', description: 'One thing on the record, as corrected' });
export type EntryJson = z.infer<typeof EntryJson>;

/** A correction as machines read it; `withdraws` where it gives no replacement. */
export const CorrectionJson = z
  .object({
    kind: z.literal('correction'),
    ...recorded,
    corrects: EntryId,
    reason: z.string(),
    withdraws: z.boolean(),
  })
  .meta({ id: 'Correction', description: 'A correction or a withdrawal of an entry' });
export type CorrectionJson = z.infer<typeof CorrectionJson>;

/** What has an id of its own on the record, by kind. */
export const EntryOrCorrectionJson = z
  .discriminatedUnion('kind', [...KINDS, CorrectionJson])
  .meta({ id: 'EntryOrCorrection', description: 'An entry as corrected, or a correction' });

export const EntriesJson = z
  .object({
    agreement: Slug,
    on: CalendarDate,
    known: CalendarDate,
    revision: z.int().min(1),
    entries: z.array(EntryOrCorrectionJson),
    next: EntryId.nullable().meta({
      description: 'What to give as `after` for the next entries; null: there are no more',
    }),
  })
  .meta({ id: 'Entries', description: 'Entries, the last to occur first' });
export type EntriesJson = z.infer<typeof EntriesJson>;

/** Tells an entry to machines, with the correction that holds for it and what is known of its sources. */
export function toEntryJson(
  entry: Entry,
  description: Description,
  correction: Correction | undefined,
  known: KnownOfSources = nothingKnown,
): EntryJson {
  const title = titleOf(entry, description);
  const shared = {
    ...recordedJson(entry),
    title: title.text,
    titleLanguage: title.language,
    titleTranslations: 'title' in entry ? entry.titleTranslations : null,
    occurredOn: entry.occurredOn,
    publishedOn: publishedOn(entry),
    background: entry.kind !== 'check' && entry.background,
    milestones: [...milestonesOf(entry)],
    priorities: entry.kind === 'check' ? [] : entry.priorities,
    strands: entry.kind === 'check' ? [] : entry.strands,
    remark: entry.remark,
    citations: [...citationsOf(entry)],
    sourceChecks: sourceChecksJson(entry, known(entry)),
    corrected: correction ? toCorrectedJson(correction) : null,
  };
  switch (entry.kind) {
    case 'status': {
      const { kind, status, named, signatories } = entry;
      return { kind, ...shared, status, named, signatories };
    }
    case 'target': {
      const { kind, said, saidBy, edtf, bound } = entry;
      return { kind, ...shared, said, saidBy, edtf, bound };
    }
    case 'form':
      return { kind: entry.kind, ...shared, form: entry.form };
    case 'note':
      return { kind: entry.kind, ...shared };
    case 'check':
      return { kind: entry.kind, ...shared, lookedIn: entry.lookedIn };
  }
}

const nothingKnown: KnownOfSources = (entry) => citationsOf(entry).map(() => null);

function sourceChecksJson(entry: Entry, checks: ReturnType<KnownOfSources>) {
  return citationsOf(entry).map(({ url }, index) => {
    const check = checks[index];
    if (!check || url === null) return null;
    return { ...check, archive: archiveAddress(url, check.lastFound ?? check.on) };
  });
}

/** Tells a correction to machines. */
export function toCorrectionJson(correction: Correction): CorrectionJson {
  const { kind, corrects, reason, replacement } = correction;
  return { kind, ...recordedJson(correction), corrects, reason, withdraws: replacement === null };
}

function recordedJson(recorded: Entry | Correction) {
  const { id, revision, order, recordedAt, recordedBy, approvedBy } = recorded;
  return { id, revision, order, recordedAt: recordedAt.toISOString(), recordedBy, approvedBy };
}

function toCorrectedJson({ id, revision, recordedAt, reason }: Correction) {
  return { by: id, revision, recordedAt: recordedAt.toISOString(), reason };
}
