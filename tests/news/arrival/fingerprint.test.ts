import { expect, test } from 'vitest';
import { itemFingerprint } from '@/lib/news/arrival/fingerprint';

test('a fingerprint of each text is its own, and stays what it is', () => {
  const texts = Array.from({ length: 100_000 }, (_, index) => `https://www.example.com/${index}`);
  expect(new Set(texts.map(itemFingerprint)).size).toBe(100_000);
  expect(itemFingerprint('')).toBe('0wvjl67o8031aggevgbi2j');
  expect(itemFingerprint('UK and Norway sign')).toBe('26f4qylp9542fog11ic9tm');
});
