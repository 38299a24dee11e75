import type { AgreementRecord } from '@/lib/agreement/record/record';
import type {
  Agreement as AgreementRow,
  Citation as CitationRow,
  Entry as EntryRow,
  Revision as RevisionRow,
  Source as SourceRow,
} from '@/prisma/client/client';
import { type DescriptionRows, toVersions } from '../descriptions/description-row';
import { toCorrection, toEntry } from '../entries/entry-row';
import { citationOf } from '../entries/source-row';

/** The rows of one agreement: revisions, entries and citations in order. */
export interface RecordRows extends DescriptionRows {
  agreement: AgreementRow;
  revisions: RevisionRow[];
  entries: EntryRow[];
}

/** What the citations of each entry say, by the entry's row number. */
export type CitationsByEntry = ReadonlyMap<number, object[]>;

/** Reads an agreement's rows as its record; throws, naming the row, where one is no fact. */
export function toRecord(rows: RecordRows, citations: CitationsByEntry): AgreementRecord {
  const { slug, revision } = rows.agreement;
  const revisions = new Map(rows.revisions.map((row) => [row.number, row]));
  const originals = new Map(rows.entries.map((row) => [row.id, row]));
  const first = revisions.get(1);
  if (!first) throw new Error(`${slug} has no revision 1`);
  const record: AgreementRecord = {
    slug,
    revision,
    firstRecordedAt: first.recordedAt,
    ...toVersions(slug, rows),
    entries: [],
    corrections: [],
  };
  for (const row of rows.entries) {
    const inRevision = revisions.get(row.revision);
    if (!inRevision) throw new Error(`${slug} has no revision ${row.revision}`);
    const cited = citations.get(row.id) ?? [];
    if (row.kind === 'correction') {
      const original = originals.get(row.correctsId ?? Number.NaN);
      record.corrections.push(toCorrection(slug, row, inRevision, cited, original));
    } else {
      record.entries.push(toEntry(slug, row, inRevision, cited));
    }
  }
  return record;
}

/** Gathers what citations say, in their order, by entry; throws where a source is missing. */
export function citationsByEntry(
  citations: readonly CitationRow[],
  sources: readonly SourceRow[],
): CitationsByEntry {
  const sourceOf = new Map(sources.map((row) => [row.id, row]));
  const byEntry = new Map<number, object[]>();
  for (const row of citations) {
    const source = sourceOf.get(row.sourceId);
    if (!source) throw new Error(`citation ${row.order} of entry row ${row.entryId} has no source`);
    const cited = byEntry.get(row.entryId) ?? [];
    cited.push(citationOf(row, source));
    byEntry.set(row.entryId, cited);
  }
  return byEntry;
}
