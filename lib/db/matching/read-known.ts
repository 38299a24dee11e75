import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '@/lib/agreement/group-by';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { type Profile, profileOf } from '@/lib/news/match/profile';
import type { PrismaClient, WatchedWord as WatchedWordRow } from '@/prisma/client/client';
import { readRecord, readRecordsOf } from '../records/read-record';
import type { Faults } from './matching-faults';
import { toWatchedWord } from './watched-word-row';

/** By what an agreement is known, and of which revision and watched words that was read. */
export interface KnownAgreement {
  id: number;
  revision: number;
  watched: readonly WatchedWordRow[];
  profile: Profile;
}

/** What is known of the agreements that are followed, by slug, those read again that have changed since before; and which cannot be read, and why. */
export async function readKnown(
  db: PrismaClient,
  before: ReadonlyMap<string, KnownAgreement>,
): Promise<{ known: Map<string, KnownAgreement>; faults: Faults }> {
  const rows = await db.agreement.findMany({
    where: { retirements: { none: { untilRevision: null } } },
    select: { id: true, slug: true, revision: true },
    orderBy: { id: 'asc' },
  });
  const words = groupBy(
    await db.watchedWord.findMany({ orderBy: { id: 'asc' } }),
    ({ agreementId }) => agreementId,
  );
  const agreements = rows.map(({ id, slug, revision }) => {
    const watched = words.get(id) ?? [];
    const there = before.get(slug);
    const isKnown = there?.revision === revision && isDeepStrictEqual(there.watched, watched);
    return { id, slug, watched, known: isKnown ? there : null };
  });
  const changed = agreements.filter((one) => one.known === null).map(({ slug }) => slug);
  const recordOf = await readEach(db, changed);
  const known = new Map<string, KnownAgreement>();
  const faults = new Map<number, unknown>();
  for (const { id, slug, watched, known: there } of agreements) {
    try {
      known.set(slug, there ?? toKnown(id, await recordOf(slug), watched));
    } catch (error) {
      faults.set(id, error);
    }
  }
  return { known, faults };
}

function toKnown(
  id: number,
  record: AgreementRecord,
  watched: readonly WatchedWordRow[],
): KnownAgreement {
  const profile = profileOf(record, watched.map(toWatchedWord));
  return { id, revision: record.revision, watched, profile };
}

/** The records of agreements, read at once; where that fails, one by one, since one that cannot be read stops no other. */
async function readEach(
  db: PrismaClient,
  slugs: readonly string[],
): Promise<(slug: string) => Promise<AgreementRecord>> {
  const records = await readRecordsOf(db, slugs).catch(() => null);
  return async (slug) => {
    const record =
      records === null ? await readRecord(db, slug) : records.find((one) => one.slug === slug);
    if (!record) throw new Error(`there is no agreement ${slug}`);
    return record;
  };
}
