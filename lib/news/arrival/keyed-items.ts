import type { ParsedItem } from '../item';
import { type ItemKeys, itemKeys } from './item-keys';
import { wholeKeys } from './whole-keys';

/** A document's items with their keys, each item once, and how many of them bear a key. */
export interface KeyedItems {
  items: readonly KeyedItem[];
  bearers: ReadonlyMap<string, number>;
}

export interface KeyedItem extends ParsedItem {
  keys: ItemKeys;
}

/** The kinds of key that one item alone should bear. */
export const KINDS = ['id', 'link', 'words'] as const;

/** Gives each item its keys; one that is there twice, with one id and the same words, counts once. */
export function keyedItems(parsed: readonly ParsedItem[]): KeyedItems {
  const once = new Map<string, KeyedItem>();
  for (const item of parsed) {
    const keys = itemKeys(item);
    const itself = `${keys.whole} ${item.id}`;
    if (!once.has(itself)) once.set(itself, { ...item, keys });
  }
  const items = [...once.values()];
  const bearers = new Map<string, number>();
  for (const { keys } of items)
    for (const key of Object.values(keys))
      if (key !== null) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  return { items, bearers };
}

/** The mark of a key that several items of the channel have borne, and that tells none of them any more. */
export function sharedKey(key: string): string {
  return `shared ${key}`;
}

/** Every key that says something of a document's items, where it is known in the channel. */
export function keysToLookUp(keyed: KeyedItems): string[] {
  const keys = new Set<string>();
  const wholes = new Set<string>();
  for (const { keys: own } of keyed.items) {
    wholes.add(own.whole);
    for (const kind of KINDS) {
      const key = own[kind];
      if (key !== null) keys.add(key).add(sharedKey(key));
    }
  }
  return [...keys, ...[...wholes].flatMap((whole) => wholeKeys(whole, keyed))];
}
