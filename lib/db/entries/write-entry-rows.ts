import {
  type CorrectionContent,
  citationsOf,
  type EntryContent,
  type EntryId,
  entryId,
} from '@/lib/agreement/entries/entry';
import type { Citation } from '@/lib/agreement/entries/source';
import { Prisma } from '@/prisma/client/client';
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

/**
 * Writes the rows of entries and corrections with their sources and citations, in a few statements
 * however many there are.
 */
export async function writeEntryRows(
  tx: Prisma.TransactionClient,
  batches: readonly Batch[],
): Promise<void> {
  const data = batches.flatMap(({ agreementId, revision, firstOrder = 1, contents, originals }) =>
    contents.map((content, index) => {
      const { titleTranslations, ...columns } = toEntryColumns(content);
      return {
        agreementId,
        revision,
        order: firstOrder + index,
        correctsId: correctsIdOf(content, originals),
        ...columns,
        titleTranslations: titleTranslations ?? Prisma.DbNull,
      };
    }),
  );
  const select = { id: true, agreementId: true, revision: true, order: true } as const;
  const rows = await tx.entry.createManyAndReturn({ data, select });
  const rowIds = new Map(
    rows.map((row) => [keyOf(row.agreementId, row.revision, row.order), row.id]),
  );
  const cited = batches.flatMap(({ agreementId, revision, firstOrder = 1, contents }) =>
    contents.flatMap((content, index) => {
      const order = firstOrder + index;
      const entry = rowIds.get(keyOf(agreementId, revision, order));
      if (entry === undefined) throw new Error(`entry ${revision}-${order} was not written`);
      return quotedIn(content).map((citation, place) => ({ entry, citation, order: place + 1 }));
    }),
  );
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

function quotedIn(content: EntryContent | CorrectionContent): readonly Citation[] {
  if (content.kind !== 'correction') return citationsOf(content);
  return content.replacement === null ? [] : citationsOf(content.replacement);
}

function keyOf(...place: [agreementId: number, revision: number, order: number]): string {
  return place.join('-');
}
