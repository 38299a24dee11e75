import type { ItemContent } from '../item';
import { type KeyedItem, type KeyedItems, KINDS, sharedKey } from './keyed-items';
import { type WholeKeys, wholeKeysIn } from './whole-keys';

/** What is known in a channel: which item each key tells, and what those items say now. */
export interface KnownItems {
  keys: ReadonlyMap<string, number>;
  contents: ReadonlyMap<number, KnownContent>;
}

/** What a known item says, with its date where that is known too. */
export type KnownContent = Pick<ItemContent, 'title' | 'summary' | 'link'> &
  Partial<Pick<ItemContent, 'publishedAt' | 'publishedOn'>>;

/** An item that was not here before, with the keys by which it will be known. */
export interface Arrival {
  content: ItemContent;
  keys: string[];
}

/** An item that is here already, and says something else than it did or bears keys that were not known. */
export interface Return extends Arrival {
  itemId: number;
  changed: boolean;
}

/**
 * Tells a document's items from those that are known in its channel. An item is known by its address and words
 * together whatever its id; else by its id, unless its address is another item's; else by its address, unless it has a
 * new id and neither title, summary nor date of that item; else by its words. A key that several items bear tells none
 * of them. Other words under a known key are an edit.
 */
export function arrivals(
  keyed: KeyedItems,
  known: KnownItems,
): { arrived: Arrival[]; returned: Return[] } {
  const wholes = wholeKeysIn(keyed, known.keys);
  const found = recognized(keyed, known, wholes);
  const given = new Set<string>();
  const arrived: Arrival[] = [];
  const returned: Return[] = [];
  for (const item of keyed.items) {
    const { content } = item;
    const itemId = found.get(item);
    const keys = newKeys(item, itemId, keyed, known).filter((key) => !given.has(key));
    const own = ownWhole(item, itemId, wholes);
    if (own !== undefined) keys.push(own);
    for (const key of keys) given.add(key);
    // What brings no key of its own has been here as an earlier version of another.
    if (itemId === undefined && keys.some((key) => !key.startsWith(sharedKey('')))) {
      arrived.push({ content, keys });
    } else if (itemId !== undefined) {
      const changed = saysOther(content, known.contents.get(itemId));
      if (changed || keys.length > 0) returned.push({ itemId, content, keys, changed });
    }
  }
  return { arrived, returned };
}

/** The known item that each item is; each is at most one of the document's. */
function recognized(
  keyed: KeyedItems,
  { keys, contents }: KnownItems,
  wholes: ReadonlyMap<string, WholeKeys>,
): Map<KeyedItem, number> {
  const found = new Map<KeyedItem, number>();
  const taken = new Set<number>();
  const isShared = (key: string) => keyed.bearers.get(key) !== 1 || keys.has(sharedKey(key));
  const tells = (key: string | null) => (key === null || isShared(key) ? undefined : keys.get(key));
  const isNew = (key: string | null) => key !== null && !isShared(key) && !keys.has(key);
  const recognize = (candidate: (item: KeyedItem) => number | undefined) => {
    for (const item of keyed.items) {
      if (found.has(item)) continue;
      const itemId = candidate(item);
      if (itemId === undefined || taken.has(itemId)) continue;
      found.set(item, itemId);
      taken.add(itemId);
    }
  };
  recognize((item) => {
    const itemId = tells(item.keys.id);
    const said = itemId === undefined ? undefined : contents.get(itemId);
    return said?.link === item.content.link && !saysOther(item.content, said) ? itemId : undefined;
  });
  recognize((item) => {
    const unmet = wholes.get(item.keys.whole)?.unmet;
    let itemId = unmet?.pop();
    while (itemId !== undefined && taken.has(itemId)) itemId = unmet?.pop();
    return itemId;
  });
  recognize((item) => {
    const [byId, byLink] = [tells(item.keys.id), tells(item.keys.link)];
    return byLink === undefined || byLink === byId ? byId : undefined;
  });
  // A site may put whatever is its latest at one address.
  recognize((item) => {
    const itemId = tells(item.keys.link);
    if (itemId === undefined || !isNew(item.keys.id)) return itemId;
    return saysTheSameInPart(item.content, contents.get(itemId)) ? itemId : undefined;
  });
  recognize((item) => tells(item.keys.words));
  return found;
}

/** Whether an item's words are other than those that it had; where it was is no word. */
export function saysOther(
  content: Pick<ItemContent, 'title' | 'summary'>,
  said: Pick<ItemContent, 'title' | 'summary'> | undefined,
): boolean {
  return said?.title !== content.title || said.summary !== content.summary;
}

/** Whether an item has the title, the summary or the date of another; what both lack they do not have in common. */
function saysTheSameInPart(content: ItemContent, said: KnownContent | undefined): boolean {
  const { title, summary, publishedAt, publishedOn } = content;
  return (
    said?.title === title ||
    (summary !== null && said?.summary === summary) ||
    (publishedOn !== null &&
      said?.publishedOn === publishedOn &&
      said.publishedAt?.getTime() === publishedAt?.getTime())
  );
}

/** The keys of an item that were not known, and marks of those that are another's too. */
function newKeys(
  { keys }: KeyedItem,
  itemId: number | undefined,
  { bearers }: KeyedItems,
  known: KnownItems,
): string[] {
  return KINDS.flatMap((kind) => {
    const key = keys[kind];
    if (key === null || known.keys.has(sharedKey(key))) return [];
    const holder = known.keys.get(key);
    if (bearers.get(key) !== 1 || (holder !== undefined && holder !== itemId))
      return [sharedKey(key)];
    return holder === undefined ? [key] : [];
  });
}

/** The next of the keys that items like it may bear, where it holds none of them yet and one is left. */
function ownWhole(
  { keys }: KeyedItem,
  itemId: number | undefined,
  wholes: ReadonlyMap<string, WholeKeys>,
): string | undefined {
  const own = wholes.get(keys.whole);
  return itemId !== undefined && own?.holders.has(itemId) ? undefined : own?.free.pop();
}
