import { expect, it } from 'vitest';
import { preferredLanguage } from '@/lib/http/desk-language';

it.each([
  [null, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
  ['nn', 'nb'],
  ['NO', 'nb'],
  ['de, en;q=0.7, nb;q=0.8', 'nb'],
  ['de, fr;q=0.7', 'en'],
  ['nb;q=0, en-GB', 'en'],
])('who accepts %s is given %s', (field, language) => {
  expect(preferredLanguage(field)).toBe(language);
});
