import { isDeepStrictEqual } from 'node:util';
import type { WatchedWord } from '@/lib/agreement/watched-word';
import { groupedBy } from '@/lib/news/grouped';
import type { ItemContent } from '@/lib/news/item';
import { type Matches, matcher } from '@/lib/news/match/match';
import { type Profile, profileOf } from '@/lib/news/match/profile';
import type { PrismaClient } from '@/prisma/client/client';
import { readRecordsOf } from '../read-record';
import { toWatchedWord } from './watched-word-row';

/** What holds items against every agreement as it is recorded now, and the numbers of the agreements by slug. */
export interface MatcherNow {
  match: (item: ItemContent) => Matches;
  agreements: ReadonlyMap<string, number>;
}

/** By what an agreement is known, and of which revision and watched words that was read. */
interface Known {
  id: number;
  revision: number;
  watched: readonly WatchedWord[];
  profile: Profile;
}

/** An agreement by which nothing is matched otherwise at one revision than at an earlier one. */
export interface Unchanged {
  id: number;
  from: number;
  to: number;
}

// A record is read again only when it has changed, and the index made again only when that changes what it is known by.
const kept = new WeakMap<PrismaClient, { known: ReadonlyMap<string, Known>; now: MatcherNow }>();

/** Makes what holds items against the agreements, out of what was made before as far as nothing has changed; tells where a new revision changes nothing. */
export async function matcherNow(
  db: PrismaClient,
): Promise<{ now: MatcherNow; unchanged: readonly Unchanged[] }> {
  const before = kept.get(db);
  const known = await readKnown(db, before?.known ?? new Map());
  const unchanged = [...known].flatMap(([slug, { id, revision, profile }]) => {
    const earlier = before?.known.get(slug);
    const isSame = earlier !== undefined && isDeepStrictEqual(earlier.profile, profile);
    return isSame ? [{ id, from: earlier.revision, to: revision }] : [];
  });
  const isSame = unchanged.length === known.size && known.size === before?.known.size;
  const now = isSame ? before.now : toMatcher(known);
  kept.set(db, { known, now });
  return { now, unchanged: unchanged.filter(({ from, to }) => from < to) };
}

async function readKnown(
  db: PrismaClient,
  before: ReadonlyMap<string, Known>,
): Promise<Map<string, Known>> {
  const rows = await db.agreement.findMany({
    select: { id: true, slug: true, revision: true },
    orderBy: { id: 'asc' },
  });
  const words = groupedBy(
    await db.watchedWord.findMany({ orderBy: { id: 'asc' } }),
    ({ agreementId }) => agreementId,
  );
  const watchedOf = new Map(
    rows.map(({ id, slug }) => [slug, (words.get(id) ?? []).map(toWatchedWord)]),
  );
  const changed = rows.filter(({ slug, revision }) => {
    const there = before.get(slug);
    return there?.revision !== revision || !isDeepStrictEqual(there.watched, watchedOf.get(slug));
  });
  const records = new Map(
    (
      await readRecordsOf(
        db,
        changed.map(({ slug }) => slug),
      )
    ).map((one) => [one.slug, one]),
  );
  const known = rows.flatMap(({ id, slug }): [string, Known][] => {
    const [record, there] = [records.get(slug), before.get(slug)];
    const watched = watchedOf.get(slug) ?? [];
    if (!record) return there ? [[slug, there]] : [];
    const { revision } = record;
    return [[slug, { id, revision, watched, profile: profileOf(record, watched) }]];
  });
  return new Map(known);
}

function toMatcher(known: ReadonlyMap<string, Known>): MatcherNow {
  return {
    match: matcher([...known.values()].map(({ profile }) => profile)),
    agreements: new Map([...known].map(([slug, { id }]) => [slug, id])),
  };
}
