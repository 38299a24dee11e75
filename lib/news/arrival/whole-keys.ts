import type { KeyedItems } from './keyed-items';

/** Of the keys that items with address and words in common may bear: which known items hold one, and what is left to hand out, each time the last. */
export interface WholeKeys {
  holders: ReadonlySet<number>;
  unmet: number[];
  free: string[];
}

/** The keys of a document's items that have address and words in common, by what those have in common. */
export function wholeKeysIn(
  keyed: KeyedItems,
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, WholeKeys> {
  const wholes = new Set(keyed.items.map(({ keys }) => keys.whole));
  return new Map(
    [...wholes].map((whole) => {
      const keys = wholeKeys(whole, keyed).toReversed();
      const held = keys.map((key) => known.get(key));
      const unmet = held.filter((itemId) => itemId !== undefined);
      const free = keys.filter((_, index) => held[index] === undefined);
      return [whole, { holders: new Set(unmet), unmet, free }];
    }),
  );
}

/** The keys of items that have address and words in common, one for each of so many. */
export function wholeKeys(whole: string, { bearers }: KeyedItems): string[] {
  return Array.from({ length: bearers.get(whole) ?? 1 }, (_, index) =>
    index === 0 ? whole : `${whole} #${index + 1}`,
  );
}
