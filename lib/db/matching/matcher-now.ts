import { isDeepStrictEqual } from 'node:util';
import type { ItemContent } from '@/lib/news/item';
import { type Matched, matcher } from '@/lib/news/match/match';
import type { PrismaClient } from '@/prisma/client/client';
import type { Faults } from './matching-faults';
import { type KnownAgreement, readKnown } from './read-known';

/** What holds items against every agreement as it is recorded now that can be read, and the numbers of those by slug. */
export interface MatcherNow {
  match: (item: ItemContent) => Matched;
  agreements: ReadonlyMap<string, number>;
}

/** An agreement by which nothing is matched otherwise at one revision than at an earlier one. */
export interface Unchanged {
  id: number;
  from: number;
  to: number;
}

/** What holds items against the agreements, and what is new of them: where a revision changes nothing, which are read as they were not before, and which cannot be read. */
export interface MatcherMade {
  now: MatcherNow;
  unchanged: readonly Unchanged[];
  renewed: readonly number[];
  faults: Faults;
}

// A record is read again only when it has changed, and the index made again only when that changes what it is known by.
const kept = new WeakMap<
  PrismaClient,
  { known: ReadonlyMap<string, KnownAgreement>; now: MatcherNow }
>();

/** Makes what holds items against the agreements, out of what was made before as far as nothing has changed. */
export async function matcherNow(db: PrismaClient): Promise<MatcherMade> {
  const before = kept.get(db);
  const { known, faults } = await readKnown(db, before?.known ?? new Map());
  const unchanged: Unchanged[] = [];
  const renewed: number[] = [];
  for (const [slug, { id, revision, profile }] of known) {
    const earlier = before?.known.get(slug);
    if (earlier !== undefined && isDeepStrictEqual(earlier.profile, profile)) {
      unchanged.push({ id, from: earlier.revision, to: revision });
    } else renewed.push(id);
  }
  const isSame = renewed.length === 0 && known.size === before?.known.size;
  const now = isSame ? before.now : toMatcher(known);
  kept.set(db, { known, now });
  return { now, unchanged: unchanged.filter(({ from, to }) => from < to), renewed, faults };
}

function toMatcher(known: ReadonlyMap<string, KnownAgreement>): MatcherNow {
  return {
    match: matcher([...known.values()].map(({ profile }) => profile)),
    agreements: new Map([...known].map(([slug, { id }]) => [slug, id])),
  };
}
