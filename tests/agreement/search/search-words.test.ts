import { describe, expect, it } from 'vitest';
import { respelt, searchWords, typedFor } from '@/lib/agreement/search/search-words';

describe('what is searched for', () => {
  it.each([
    ['Lunna House', 'lunna house', ['lunna', 'house']],
    ['  UK–Norway  ', 'uk norway', ['uk', 'norway']],
    ['“Lunna House”', '"lunna house"', ['lunna', 'house']],
    ['non-binding', 'non binding', ['non', 'binding']],
    ['signed OR signert', 'signed or signert', ['signed', 'signert']],
    ['fregatt eller «uboat eller»', 'fregatt or "uboat eller"', ['fregatt', 'uboat', 'eller']],
    ['"never closed', '"never closed"', ['never', 'closed']],
    ["' OR 1=1", 'or 1 1', ['1']],
    ['frigate:*', 'frigate', ['frigate']],
    ['a & b | !c <-> d', 'a b c d', ['a', 'b', 'c', 'd']],
    ['\0sig\u200bned\u202e', 'signed', ['signed']],
    ['house house', 'house house', ['house']],
  ])('by “%s” is %s', (typed, query, words) => {
    expect(searchWords(typed)).toEqual({ query, not: [], words });
  });

  it.each(['', '   ', ':*', '!!! …', '🇳🇴', '\u200f\u202e', '-house', '-"a b"', 'or', '""', '- -'])(
    'by “%s” is nothing',
    (typed) => {
      expect(searchWords(typed)).toBeNull();
    },
  );

  it.each([
    ['«ny avtale» -utkast', '"ny avtale"', ['utkast'], ['ny', 'avtale']],
    ['-"ny avtale" signert -forslag', 'signert', ['"ny avtale"', 'forslag'], ['signert']],
    ['non-binding -“not signed', 'non binding', ['"not signed"'], ['non', 'binding']],
    ['signed -- -" "', 'signed', [], ['signed']],
  ])('by “%s” is %s, without %s', (typed, query, not, words) => {
    expect(searchWords(typed)).toEqual({ query, not, words });
  });

  it('is read at once, however long', () => {
    const from = performance.now();
    searchWords('" -'.repeat(3_400));
    searchWords('-"'.repeat(5_000));
    searchWords('a'.repeat(10_000));
    expect(performance.now() - from).toBeLessThan(1_000);
  });

  it('is another in another spelling, wherever the word stands in it', () => {
    const search = searchWords('"lunna huose" huose -hus');
    const spellings = new Map([['huose', 'house']]);
    expect(search && respelt(search, spellings)).toEqual({
      query: '"lunna house" house',
      not: ['hus'],
      words: ['lunna', 'house'],
    });
  });

  it.each([
    ['Lunna House', 'lunna house'],
    ['-"ny avtale" signert -forslag', 'signert -"ny avtale" -forslag'],
    ['-draft “never closed', '"never closed" -draft'],
    ['signed -“not for', 'signed -"not for"'],
    ['a eller b', 'a or b'],
  ])('by “%s” is typed as %s, which is the same search', (typed, other) => {
    const search = searchWords(typed);
    expect(search && typedFor(search)).toBe(other);
    expect(searchWords(other)).toEqual(search);
  });
});
