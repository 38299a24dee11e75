import { tokensOf } from '../match/words/tokens';

/** So many words that follow each other are a shingle: fewer are common phrases, more are broken by every change (Broder 1997). */
const WORDS = 3;

/** The runs of three words in a text, folded; none where it has fewer words. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = tokensOf(text).map(({ folded }) => folded);
  const runs = words
    .slice(WORDS - 1)
    .map((_, start) => words.slice(start, start + WORDS).join(' '));
  return new Set(runs);
}

/** How alike two texts are by their shingles: `resemblance` of all those of either, `containment` of those of the shorter, each from 0 to 1. */
export function likeness(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): { resemblance: number; containment: number } {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return { resemblance: 0, containment: 0 };
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  return {
    resemblance: shared / (one.size + other.size - shared),
    containment: shared / shorter.size,
  };
}
