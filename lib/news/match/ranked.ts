import { firstFound, type ItemFeatures } from './item-features';
import type { Found } from './item-words';
import type { MatchedWord, WordKind } from './match-result';
import type { KnownTerms } from './profile';

/** Those things that an item speaks of, by their first words in it, in their own order. */
export function knownIn(
  things: readonly KnownTerms[],
  kind: WordKind,
  features: ItemFeatures,
): MatchedWord[] {
  return things.flatMap(({ stands, terms }) => {
    const found = firstFound(terms, features);
    return found ? [{ text: found.text, kind, stands }] : [];
  });
}

/**
 * Those things that an item speaks of, the likeliest first: each of its words counts once, in the title twice, and
 * words that must follow each other count more; of equals the first in their own order.
 */
export function rankedIn(
  things: readonly KnownTerms[],
  kind: WordKind,
  features: ItemFeatures,
): MatchedWord[] {
  const weighed = things.flatMap(({ stands, terms }) => {
    const places = new Map<number, { found: Found; weight: number }>();
    for (const term of terms) {
      const found = features.find(term);
      if (found === null) continue;
      const weight = term.words.length * (found.inTitle ? 2 : 1);
      if (weight > (places.get(found.at)?.weight ?? 0)) places.set(found.at, { found, weight });
    }
    const [likeliest] = [...places.values()].sort((a, b) => b.weight - a.weight);
    if (likeliest === undefined) return [];
    const weight = [...places.values()].reduce((sum, one) => sum + one.weight, 0);
    return [{ word: { text: likeliest.found.text, kind, stands }, weight }];
  });
  return weighed.sort((a, b) => b.weight - a.weight).map(({ word }) => word);
}
