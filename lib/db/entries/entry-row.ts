import {
  type Correction,
  type CorrectionContent,
  CorrectionContent as CorrectionSchema,
  type Entry,
  EntryContent,
  entryId,
  type Recorded,
} from '@/lib/agreement/entries/entry';
import type { Entry as EntryRow, Revision as RevisionRow } from '@/prisma/client/client';
import { parseRow } from '../records/parse-row';
import { type ContentColumns, contentOfRow, NO_CONTENT, toContentColumns } from './content-row';

/** The columns of an entry that do not say where in the record it stands. */
export type EntryColumns = ContentColumns & Pick<EntryRow, 'kind' | 'contentKind' | 'reason'>;

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
  row: EntryRow,
  revision: RevisionRow,
  citations: object[],
): Entry {
  const content = contentOfRow(row.kind, row, citations);
  return { ...parseRow(EntryContent, content, placeOf(slug, row)), ...recorded(row, revision) };
}

/**
 * Reads a correction's row, with that of the entry it corrects, as the domain's correction; throws
 * where it is none.
 */
export function toCorrection(
  slug: string,
  row: EntryRow,
  revision: RevisionRow,
  citations: object[],
  original: EntryRow | undefined,
): Correction {
  const content = {
    kind: row.kind,
    corrects: original && `${original.revision}-${original.order}`,
    reason: row.reason,
    replacement: row.contentKind === null ? null : contentOfRow(row.contentKind, row, citations),
  };
  return { ...parseRow(CorrectionSchema, content, placeOf(slug, row)), ...recorded(row, revision) };
}

function recorded(
  { revision, order }: EntryRow,
  { recordedAt, recordedBy, approvedBy }: RevisionRow,
): Recorded {
  return { id: entryId(revision, order), revision, order, recordedAt, recordedBy, approvedBy };
}

function placeOf(slug: string, { revision, order }: EntryRow): string {
  return `entry ${revision}-${order} of ${slug}`;
}
