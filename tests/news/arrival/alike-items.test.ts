import { expect, test } from 'vitest';
import { arrivals } from '@/lib/news/arrival/arrivals';
import { keyedItems, keysToLookUp } from '@/lib/news/arrival/keyed-items';
import type { ParsedItem } from '@/lib/news/item';
import { told } from '../../fixtures/news/news-items';

const alike = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) =>
    told(`${name} ${index}`, { link: 'https://www.example.com/same' }),
  );

/** Keys that count how often one is looked up. */
class CountedKeys extends Map<string, number> {
  looks = 0;

  override get(key: string): number | undefined {
    this.looks += 1;
    return super.get(key);
  }

  override has(key: string): boolean {
    this.looks += 1;
    return super.has(key);
  }
}

test('items that are alike but for their ids bear keys that are their own and stay what they are', () => {
  const { arrived } = arrivals(keyedItems(alike(3, 'a')), { keys: new Map(), contents: new Map() });
  expect(arrived.map(({ keys }) => keys)).toEqual([
    ['id a 0', 'shared link www.example.com/same', 'whole 0mv5errf8f01x917rja4m8'],
    ['id a 1', 'whole 0mv5errf8f01x917rja4m8 #2'],
    ['id a 2', 'whole 0mv5errf8f01x917rja4m8 #3'],
  ]);
});

test('10,000 items that are alike but for their ids are told with a few looks at each', () => {
  const keys = new CountedKeys();
  const contents = new Map<number, ParsedItem['content']>();
  const read = (document: ParsedItem[]) => {
    const keyed = keyedItems(document);
    expect(keysToLookUp(keyed).length).toBeLessThan(4 * document.length);
    keys.looks = 0;
    const { arrived, returned } = arrivals(keyed, { keys, contents });
    expect(keys.looks).toBeLessThan(20 * document.length);
    for (const { content, keys: own } of arrived) {
      contents.set(contents.size + 1, content);
      for (const key of own) keys.set(key, contents.size);
    }
    return [arrived.length, returned.filter(({ changed }) => changed).length];
  };
  expect(read(alike(10_000, 'a'))).toEqual([10_000, 0]);
  expect(read(alike(10_000, 'a').toReversed())).toEqual([0, 0]);
  expect(read(alike(10_000, 'b'))).toEqual([0, 0]);
});
