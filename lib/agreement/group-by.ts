/** Things by what they have in common, in the order in which each group was met: `Map.groupBy`, which Node has from 21 on. */
export function groupBy<Thing, Key>(
  things: Iterable<Thing>,
  key: (thing: Thing) => Key,
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}
