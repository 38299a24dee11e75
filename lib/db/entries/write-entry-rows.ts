import {
  type CorrectionContent,
  citationsOf,
  type EntryContent,
  type EntryId,
  entryId,
} from '@/lib/agreement/entries/entry';
import type { Citation } from '@/lib/agreement/entries/source';
import { Prisma } from '@/prisma/client/client';
import { inParts } from '../connection/in-parts';
import type { Originals } from '../records/write-problems';
import { toEntryColumns } from './entry-row';
import { toCitationColumns } from './source-row';
import { findOrAddSources } from './write-source';

/** What one revision of an agreement puts on the record, in order, from its first place on or from a later one. */
export interface Batch {
  agreementId: number;
  revision: number;
  firstOrder?: number;
  contents: readonly (EntryContent | CorrectionContent)[];
  originals: Originals;
}

// So many are written at once. To put more into statements takes a process seconds, in which the server waits for the
// next one, and then ends the transaction for its idleness.
const PART = 200;

/**
 * Writes the rows of entries and corrections with their sources and citations, in a few statements for each part of
 * them.
 */
export async function writeEntryRows(
  tx: Prisma.TransactionClient,
  batches: readonly Batch[],
): Promise<void> {
  const placed = batches.flatMap(({ agreementId, revision, firstOrder = 1, contents, originals }) =>
    contents.map((content, index) => {
      return { agreementId, revision, order: firstOrder + index, content, originals };
    }),
  );
  for await (const part of inParts(placed, PART)) await writePart(tx, part);
}

/** An entry or correction, and where it stands. */
interface Placed extends Pick<Batch, 'agreementId' | 'revision' | 'originals'> {
  order: number;
  content: EntryContent | CorrectionContent;
}

async function writePart(tx: Prisma.TransactionClient, part: readonly Placed[]): Promise<void> {
  const data = part.map(({ agreementId, revision, order, content, originals }) => {
    const { titleTranslations, ...columns } = toEntryColumns(content);
    return {
      agreementId,
      revision,
      order,
      correctsId: correctsIdOf(content, originals),
      ...columns,
      titleTranslations: titleTranslations ?? Prisma.DbNull,
    };
  });
  const select = { id: true, agreementId: true, revision: true, order: true } as const;
  const rows = await tx.entry.createManyAndReturn({ data, select });
  const rowIds = new Map(
    rows.map((row) => [keyOf(row.agreementId, row.revision, row.order), row.id]),
  );
  const cited = part.flatMap(({ agreementId, revision, order, content }) => {
    const entry = rowIds.get(keyOf(agreementId, revision, order));
    if (entry === undefined) throw new Error(`entry ${revision}-${order} was not written`);
    return quotedIn(content).map((citation, place) => ({ entry, citation, order: place + 1 }));
  });
  if (cited.length === 0) return;
  const sourceId = await findOrAddSources(
    tx,
    cited.map(({ citation }) => citation),
  );
  await tx.citation.createMany({
    data: cited.map(({ entry, citation, order }) => ({
      entryId: entry,
      sourceId: sourceId(citation),
      ...toCitationColumns(citation, order),
    })),
  });
}

/** The ids that the contents of a revision get: their places in it, from 1. */
export function idsOf(revision: number, contents: readonly object[]): EntryId[] {
  return contents.map((_content, index) => entryId(revision, index + 1));
}

function correctsIdOf(
  content: EntryContent | CorrectionContent,
  originals: Originals,
): number | null {
  if (content.kind !== 'correction') return null;
  const original = originals.get(content.corrects);
  if (!original) throw new Error(`no row for the entry ${content.corrects}`);
  return original.id;
}

/** The citations of an entry, or of what replaces it by a correction. */
export function quotedIn(content: EntryContent | CorrectionContent): readonly Citation[] {
  if (content.kind !== 'correction') return citationsOf(content);
  return content.replacement === null ? [] : citationsOf(content.replacement);
}

function keyOf(...place: [agreementId: number, revision: number, order: number]): string {
  return place.join('-');
}
