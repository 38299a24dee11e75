import { z } from 'zod';
import { AgreementSlug } from '@/lib/agreement/agreements/agreement-slug';
import { Description, Priority, Strand } from '@/lib/agreement/description/description';
import { Milestone } from '@/lib/agreement/description/milestone';
import { Party } from '@/lib/agreement/description/party';
import { Words } from '@/lib/agreement/description/words';
import {
  CheckContent,
  CorrectionContent,
  EntryId,
  entryId,
  FormContent,
  NoteContent,
  StatusContent,
  TargetContent,
} from '@/lib/agreement/entries/entry';
import { Feed } from '@/lib/agreement/news/feed';
import { WatchedWord } from '@/lib/agreement/news/watched-word';
import { hashAt } from '@/lib/agreement/record/revision-hash';
import { contentOf, inRecordingOrder, type WholeRecord } from '@/lib/agreement/record/whole-record';

/** What the document says that it is, and in which version of this form. */
export const RECORD_FORMAT = 'agreement-tracker/record';
export const RECORD_VERSION = 1;

const EPOCH = '1970';
const instant = z.iso
  .datetime({
    precision: 3,
    error: 'an instant in UTC with milliseconds, as 2025-12-04T10:30:00.000Z',
  })
  .refine((text) => text >= EPOCH, 'an instant from 1970 on')
  .meta({ description: 'An instant, RFC 3339, UTC, to the millisecond' });

const RevisionJson = z
  .strictObject({
    number: z.int().min(1),
    recordedAt: instant,
    recordedBy: Words,
    approvedBy: Words.nullable(),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a SHA-256 hash in hexadecimal')
      .optional()
      .meta({
        description:
          'SHA-256 of what the revision added as canonical JSON (RFC 8785), with the hash of the one before within',
      }),
  })
  .meta({ description: 'One transaction on the agreement' });

const span = {
  fromRevision: z.int().min(1).meta({ description: 'The revision from which this stood' }),
  untilRevision: z
    .int()
    .min(2)
    .nullable()
    .meta({ description: 'The first revision in which it stood no longer; null: it stands' }),
};
const { name, headline, aims } = Description.shape;
const recorded = { id: EntryId };

const TREATIES = 'https://treaties-api.parliament.uk/';

// Documents told before the formats in JSON were told apart call each of them JSON.
const FeedJson = z.preprocess((given) => {
  const { success, data } = z
    .looseObject({ format: z.literal('JSON'), url: z.string() })
    .safeParse(given);
  if (!success) return given;
  const isOfTreaties = data.url.startsWith(TREATIES);
  return { ...data, format: isOfTreaties ? 'UK Parliament treaties' : 'JSON Feed' };
}, Feed);

/** A whole record as one JSON document, in every version. */
export const RecordDocument = z
  .strictObject({
    $schema: z.string().max(2_000).optional(),
    format: z.literal(RECORD_FORMAT),
    version: z.literal(RECORD_VERSION),
    slug: AgreementSlug,
    feeds: z
      .array(FeedJson)
      .meta({ description: 'Where its news comes from; not part of the revisions' }),
    watchedWords: z.array(WatchedWord).optional().meta({
      description:
        'By which words its news is known beside the description; not part of the revisions',
    }),
    revisions: z.array(RevisionJson).min(1),
    outlines: z.array(z.strictObject({ name, headline, aims, ...span })),
    parties: z.array(Party.extend(span)),
    priorities: z.array(Priority.extend(span)),
    strands: z.array(Strand.extend(span)),
    milestones: z.array(Milestone.extend(span)),
    entries: z
      .array(
        z.discriminatedUnion('kind', [
          StatusContent.safeExtend(recorded).meta({ id: 'RecordedStatusEntry' }),
          TargetContent.safeExtend(recorded).meta({ id: 'RecordedTargetEntry' }),
          FormContent.safeExtend(recorded).meta({ id: 'RecordedFormEntry' }),
          NoteContent.safeExtend(recorded).meta({ id: 'RecordedNoteEntry' }),
          CheckContent.extend(recorded).meta({ id: 'RecordedCheckEntry' }),
          CorrectionContent.extend(recorded).meta({ id: 'RecordedCorrection' }),
        ]),
      )
      .meta({ description: 'Entries and corrections in recording order, none of them corrected' }),
  })
  .meta({
    title: 'A record of Agreement Tracker',
    description: 'Everything recorded of one agreement, in every version',
  });
export type RecordDocument = z.infer<typeof RecordDocument>;

/** The address of the documents' JSON Schema on a site. */
function recordSchemaAddress(site: string): string {
  return `${site}/api/v1/record.schema.json`;
}

/** The JSON Schema (draft 2020-12) of the documents, as published on a site. */
export function recordSchema(site: string): object {
  return {
    $id: recordSchemaAddress(site),
    ...z.toJSONSchema(RecordDocument, { target: 'draft-2020-12' }),
  };
}

/** Tells a whole record as a document of a site. */
export function toRecordDocument(whole: WholeRecord, site: string): RecordDocument {
  const { record, revisions, feeds, watchedWords } = whole;
  return {
    $schema: recordSchemaAddress(site),
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    slug: record.slug,
    feeds,
    watchedWords,
    revisions: revisions.map(({ number, recordedAt, recordedBy, approvedBy }) => {
      const hash = hashAt(record, number);
      return {
        number,
        recordedAt: recordedAt.toISOString(),
        recordedBy,
        approvedBy,
        ...(hash !== null && { hash }),
      };
    }),
    outlines: record.outlines,
    parties: record.parties,
    priorities: record.priorities,
    strands: record.strands,
    milestones: record.milestones,
    entries: inRecordingOrder(record).map((one) => ({ id: one.id, ...contentOf(one) })),
  };
}

/** A document as text: two spaces a level, and a line for each value, so that two of them can be compared line by line. */
export function recordText(document: RecordDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The whole record that a document tells, without hashes; its entries must name revisions that it has. */
export function fromRecordDocument(document: RecordDocument): WholeRecord {
  const { slug, feeds, watchedWords = [] } = document;
  const { outlines, parties, priorities, strands, milestones } = document;
  const revisions = document.revisions.map(({ recordedAt, hash: _given, ...revision }) => ({
    ...revision,
    recordedAt: new Date(recordedAt),
  }));
  const [first] = revisions;
  if (!first) throw new Error(`${slug} has no revision 1`);
  const record: WholeRecord['record'] = {
    slug,
    revision: revisions.length,
    firstRecordedAt: first.recordedAt,
    outlines,
    parties,
    priorities,
    strands,
    milestones,
    entries: [],
    corrections: [],
  };
  for (const { id, ...content } of document.entries) {
    const { revision, order } = positionOf(id);
    const made = revisions[revision - 1];
    if (!made) throw new Error(`${slug} has no revision ${revision}`);
    const { number: _number, ...by } = made;
    const place = { id: entryId(revision, order), revision, order, ...by };
    if (content.kind === 'correction') record.corrections.push({ ...content, ...place });
    else record.entries.push({ ...content, ...place });
  }
  return { record, revisions, feeds, watchedWords };
}

/** The revision that an entry's id names, and the place in it. */
export function positionOf(id: EntryId): { revision: number; order: number } {
  const [revision, order] = id.split('-');
  return { revision: Number(revision), order: Number(order) };
}
