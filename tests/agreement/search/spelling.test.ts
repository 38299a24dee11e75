import { describe, expect, it } from 'vitest';
import { isSpelt, nearestWord, slipsBetween, trigramsOf } from '@/lib/agreement/search/spelling';

describe('the slips between two words', () => {
  it.each([
    ['house', 'house', 0],
    ['huose', 'house', 1],
    ['hose', 'house', 1],
    ['housse', 'house', 1],
    ['hpuse', 'house', 1],
    ['uohse', 'house', 2],
    ['fregatt', 'fregatter', 2],
    ['', 'abc', 3],
    ['bodo', 'bodø', 1],
  ])('%s and %s are %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });
});

describe('the word that was meant', () => {
  it.each([
    ['huose', ['hose', 'house', 'horse', 'hus'], 'hose'],
    ['huose', ['hus', 'houses', 'house'], 'house'],
    ['agrement', ['agreement', 'argument'], 'agreement'],
    ['aggrement', ['agreement'], 'agreement'],
    ['house', ['house'], null],
    ['zebra', ['house', 'fregatt'], null],
    ['norwya', [], null],
  ])('by %s, of %o, is %s', (word, list, expected) => {
    expect(nearestWord(word, list)).toBe(expected);
  });

  it('is neither a number, nor very short, nor no word at all', () => {
    expect(['2025', 'f35a', 'hus', 'x'.repeat(41), 'a b c d'].filter(isSpelt)).toEqual([]);
    expect(['huse', 'undertegnet', 'året'].every(isSpelt)).toBe(true);
  });
});

describe('the trigrams of a word', () => {
  it('are those that pg_trgm takes', () => {
    expect(trigramsOf('cat')).toEqual(['  c', ' ca', 'cat', 'at ']);
    expect(trigramsOf('aaaa')).toEqual(['  a', ' aa', 'aaa', 'aa ']);
  });
});
