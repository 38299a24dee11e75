import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { Entry as EntryRow, Prisma } from '@/prisma/client/client';
import { toVersions } from '../descriptions/description-row';
import { toCorrection, toEntry } from '../entries/entry-row';
import { citationOf } from '../entries/source-row';

/**
 * What a record is read from beside its agreement's own row, entries and citations in order: by one statement, since
 * several might see different moments.
 */
export const WHOLE = {
  relationLoadStrategy: 'join',
  include: {
    revisions: { orderBy: { number: 'asc' }, include: { hash: true } },
    retirements: { orderBy: { fromRevision: 'asc' } },
    outlines: true,
    parties: true,
    people: true,
    priorities: true,
    strands: true,
    milestones: true,
    entries: {
      orderBy: [{ revision: 'asc' }, { order: 'asc' }],
      include: { citations: { orderBy: { order: 'asc' }, include: { source: true } } },
    },
  },
} satisfies Prisma.AgreementFindManyArgs;

export type RecordRows = Prisma.AgreementGetPayload<typeof WHOLE>;

/** The rows of entries that corrections name. */
export type CorrectedRows = readonly EntryRow[];

/**
 * The same of what came with a revision and those after it, beside the first revision and the one before: of description
 * and retirements only the rows that they changed.
 */
export function sinceRevision(first: number) {
  const { include } = WHOLE;
  const where = { OR: [{ fromRevision: { gte: first } }, { untilRevision: { gte: first } }] };
  return {
    ...WHOLE,
    include: {
      ...include,
      revisions: {
        ...include.revisions,
        where: { OR: [{ number: 1 }, { number: { gte: first - 1 } }] },
      },
      retirements: { ...include.retirements, where },
      outlines: { where },
      parties: { where },
      people: { where },
      priorities: { where },
      strands: { where },
      milestones: { where },
      entries: { ...include.entries, where: { revision: { gte: first } } },
    },
  } satisfies Prisma.AgreementFindManyArgs;
}

/** Whether rows that came with later revisions changed the description. */
export function describesAnew(rows: RecordRows): boolean {
  const { outlines, parties, people, priorities, strands, milestones } = rows;
  return [outlines, parties, people, priorities, strands, milestones].some(
    ({ length }) => length > 0,
  );
}

/**
 * Reads an agreement's rows as its record; throws, naming the row, where one is no fact. `corrected` are the rows that
 * its corrections name.
 */
export function toRecord(
  rows: RecordRows,
  corrected: CorrectedRows = rows.entries,
): AgreementRecord {
  const { slug, revision, translations } = rows;
  const revisions = new Map(rows.revisions.map((row) => [row.number, row]));
  const originals = new Map(corrected.map((row) => [row.id, row]));
  const first = revisions.get(1);
  if (!first) throw new Error(`${slug} has no revision 1`);
  const retirements = rows.retirements.map(({ fromRevision, untilRevision }) => {
    const made = revisions.get(fromRevision);
    if (!made) throw new Error(`${slug} has no revision ${fromRevision}`);
    return { retiredAt: made.recordedAt, fromRevision, untilRevision };
  });
  const record: AgreementRecord = {
    slug,
    revision,
    ...(translations > 0 && { translations }),
    firstRecordedAt: first.recordedAt,
    ...hashesIn(rows.revisions),
    ...(rows.publishedAt === null && { isDraft: true as const }),
    ...(retirements.length > 0 && { retirements }),
    ...toVersions(slug, rows),
    entries: [],
    corrections: [],
  };
  for (const row of rows.entries) {
    const inRevision = revisions.get(row.revision);
    if (!inRevision) throw new Error(`${slug} has no revision ${row.revision}`);
    const cited = row.citations.map((citation) => citationOf(citation, citation.source));
    if (row.kind === 'correction') {
      const original = originals.get(row.correctsId ?? Number.NaN);
      record.corrections.push(toCorrection(slug, row, inRevision, cited, original));
    } else {
      record.entries.push(toEntry(slug, row, inRevision, cited));
    }
  }
  return record;
}

/** The hashes from the first revision on, as far as they are computed. */
function hashesIn(revisions: RecordRows['revisions']): Pick<AgreementRecord, 'hashes'> {
  const hashes: string[] = [];
  for (const { number, hash } of revisions) {
    if (number !== hashes.length + 1 || !hash?.hash) break;
    hashes.push(hash.hash);
  }
  return hashes.length > 0 ? { hashes } : {};
}
