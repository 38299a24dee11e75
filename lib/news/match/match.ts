import type { ItemContent } from '../item';
import { candidateFinder } from './candidates';
import { type Evidence, evidenceOf } from './evidence';
import { featureReader } from './item-features';
import type { Match } from './match-result';
import type { Profile } from './profile';
import type { Term } from './term';
import { scoreOf, THRESHOLD } from './weights';
import { KNOWN_CODES, termsOfParty } from './words/country-words';

/** The agreements that an item may concern, by slug, each with why. */
export type Matches = ReadonlyMap<string, Match>;

/** What came of holding an item against agreements; `faults`: against which it could not be held, and by what fault. */
export interface Matched {
  matches: Matches;
  faults: ReadonlyMap<string, unknown>;
}

/**
 * Makes what holds items against agreements: it gives those at or above the threshold (`weights.ts`). Of many
 * agreements an item is held only against those whose name it has words of, or all of whose parties it names. A fault
 * at one agreement stops no other.
 */
export function matcher(profiles: readonly Profile[]): (item: ItemContent) => Matched {
  const read = featureReader(allParties(profiles));
  const candidatesFor = candidateFinder(profiles);
  return (item) => {
    const features = read(item);
    const held: { slug: string; evidence: Evidence }[] = [];
    const faults = new Map<string, unknown>();
    for (const profile of candidatesFor(features)) {
      try {
        held.push({ slug: profile.slug, evidence: evidenceOf(profile, features) });
      } catch (error) {
        faults.set(profile.slug, error);
      }
    }
    const isAnyNamed = held.some(({ evidence }) => evidence.named);
    const matches = new Map(
      held
        .map(({ slug, evidence }) => [slug, toMatch(evidence, isAnyNamed)] as const)
        .filter(([, { score }]) => score >= THRESHOLD),
    );
    return { matches, faults };
  };
}

function toMatch(evidence: Evidence, isAnyNamed: boolean): Match {
  const { named, grounded, signs, words, milestones, priorities, strands } = evidence;
  const all = isAnyNamed && !named ? [...signs, 'another agreement named' as const] : signs;
  const slugs = (found: Evidence['milestones']) => found.map(({ stands }) => stands);
  return {
    score: scoreOf(all, grounded),
    words: [...words],
    milestones: slugs(milestones),
    priorities: slugs(priorities),
    strands: slugs(strands),
  };
}

/** The terms of every party by code: those of the agreements' own, and of the countries in the table. */
function allParties(profiles: readonly Profile[]): Map<string, Term[]> {
  const known = new Map(KNOWN_CODES.map((code) => [code, new Set(termsOfParty(code, []))]));
  const texts = new Set<string>();
  for (const { stands, terms } of profiles.flatMap(({ parties }) => parties)) {
    const there = known.get(stands) ?? new Set();
    known.set(stands, there);
    for (const term of terms) {
      const text = `${stands} ${term.text}`;
      if (!texts.has(text)) there.add(term);
      texts.add(text);
    }
  }
  return new Map([...known].map(([code, terms]) => [code, [...terms]]));
}
