import type { Term } from './term';

/** Gives what belongs to those terms whose first word is among the keys of an item. */
export type TermIndex<Value> = (
  keys: ReadonlyMap<string, unknown>,
) => ReadonlySet<readonly [Term, Value]>;

/** An index of terms by their first words: what it costs to look an item up hardly grows with how many there are. */
export function termIndex<Value>(terms: Iterable<readonly [Term, Value]>): TermIndex<Value> {
  const byKey = new Map<string, (readonly [Term, Value])[]>();
  for (const pair of terms) {
    for (const key of pair[0].words[0]?.keys ?? []) {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [pair]);
      else there.push(pair);
    }
  }
  return (keys) => {
    const found = new Set<readonly [Term, Value]>();
    for (const key of keys.keys()) {
      for (const pair of byKey.get(key) ?? []) found.add(pair);
    }
    return found;
  };
}
