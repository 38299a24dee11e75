import { describe, expect, test } from 'vitest';
import { textSearchesFor, textSearchOf } from '@/lib/db/search/search-languages';

describe('the words of a text', () => {
  test.each([
    ['en', 'english'],
    ['en-GB', 'english'],
    ['nb', 'norwegian'],
    ['nn-NO', 'norwegian'],
    ['no', 'norwegian'],
    ['de', 'german'],
    ['sv', 'simple'],
    ['deu', 'simple'],
    ['', 'simple'],
    [null, 'english'],
  ] as const)('in “%s” are stemmed by the rules “%s”', (language, rules) => {
    expect(textSearchOf(language)).toBe(rules);
  });

  test('are searched for by the rules of each language once', () => {
    expect(textSearchesFor(['nb', 'nn', 'en'])).toEqual(['norwegian', 'english']);
  });
});
