import { expect, test } from 'vitest';
import { fingerprint } from '@/lib/news/arrival/fingerprint';

test('a fingerprint of each text is its own, and stays what it is', () => {
  const texts = Array.from({ length: 100_000 }, (_, index) => `https://www.example.com/${index}`);
  expect(new Set(texts.map(fingerprint)).size).toBe(100_000);
  expect(fingerprint('')).toBe('0wvjl67o8031aggevgbi2j');
  expect(fingerprint('UK and Norway sign')).toBe('26f4qylp9542fog11ic9tm');
});
