import {
  type Correction,
  type CorrectionContent,
  CorrectionContent as CorrectionSchema,
  type Entry,
  EntryContent,
  entryId,
  type Recorded,
} from '@/lib/agreement/entries/entry';
import type { Recording } from '@/lib/agreement/record/record-with';
import type { Entry as EntryRow } from '@/prisma/client/client';
import { parseRow } from '../records/parse-row';
import { type ContentColumns, contentOfRow, NO_CONTENT, toContentColumns } from './content-row';

/** The columns of an entry that do not say where in the record it stands. */
export type EntryColumns = ContentColumns & Pick<EntryRow, 'kind' | 'contentKind' | 'reason'>;

/** Where a row stands in the record: in which revision, and in which place of it. */
type Place = Pick<EntryRow, 'revision' | 'order'>;

/** An entry or correction as columns. */
export function toEntryColumns(content: EntryContent | CorrectionContent): EntryColumns {
  if (content.kind !== 'correction') {
    return {
      kind: content.kind,
      contentKind: content.kind,
      reason: null,
      ...toContentColumns(content),
    };
  }
  const { kind, reason, replacement } = content;
  return replacement === null
    ? { kind, contentKind: null, reason, ...NO_CONTENT }
    : { kind, contentKind: replacement.kind, reason, ...toContentColumns(replacement) };
}

/** Reads an entry's row, with what its citations say, as the domain's entry; throws where it is none. */
export function toEntry(
  slug: string,
  row: EntryColumns & Place,
  recording: Recording,
  citations: object[],
): Entry {
  const content = contentOfRow(row.kind, row, citations);
  const entry = parseRow(EntryContent, content, placeOf(slug, row));
  return Object.assign(entry, recorded(row, recording));
}

/**
 * Reads a correction's row, with that of the entry it corrects, as the domain's correction; throws
 * where it is none.
 */
export function toCorrection(
  slug: string,
  row: EntryColumns & Place,
  recording: Recording,
  citations: object[],
  original: Place | undefined,
): Correction {
  const content = {
    kind: row.kind,
    corrects: original && `${original.revision}-${original.order}`,
    reason: row.reason,
    replacement: row.contentKind === null ? null : contentOfRow(row.contentKind, row, citations),
  };
  const correction = parseRow(CorrectionSchema, content, placeOf(slug, row));
  return Object.assign(correction, recorded(row, recording));
}

function recorded(
  { revision, order }: Place,
  { recordedAt, recordedBy, approvedBy }: Recording,
): Recorded {
  return { id: entryId(revision, order), revision, order, recordedAt, recordedBy, approvedBy };
}

function placeOf(slug: string, { revision, order }: Place): string {
  return `entry ${revision}-${order} of ${slug}`;
}
