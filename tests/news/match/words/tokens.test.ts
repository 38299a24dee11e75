import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visiblePart } from '@/lib/agreement/entries/visible';
import { wordKeys } from '@/lib/news/match/words/stems';
import { fold, inAscii, tokensOf } from '@/lib/news/match/words/tokens';

const words = (text: string) => tokensOf(text).map(({ folded }) => folded);

describe('the words of a text', () => {
  it.each([
    ['UK–Norway defence pact', ['uk', 'norway', 'defence', 'pact']],
    ['Lunna House-avtalen', ['lunna', 'house', 'avtalen']],
    ['the U.K. signs', ['the', 'uk', 'signs']],
    ["Norway’s and Norway's", ['norway', 's', 'and', 'norway', 's']],
    ['closer co-operation', ['closer', 'cooperation']],
    ['– Café, naïve: «Ålesund»', ['cafe', 'naive', 'ålesund']],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keep å, ø and æ, which tell Norwegian words apart, composed or not', () => {
    expect(fold('STØRE')).toBe('støre');
    expect(fold('A\u030Arsak')).toBe('årsak');
    expect(inAscii('støre')).toBe('store');
  });

  it('stand where they are said to, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { folded, start, end } of tokensOf(text)) {
          expect(fold(visiblePart(text.slice(start, end)).replaceAll(/[.-]/g, ''))).toBe(folded);
        }
      }),
      { examples: [['a\u{1d159}0'], ['trea\u00adty']] },
    );
  });
});

describe('what a word is found by', () => {
  it.each([
    ['signs', 'signed', 'en'],
    ['treaty', 'treaties', 'en'],
    ['avtale', 'avtalene', 'no'],
    ['undertegner', 'undertegnet', 'no'],
    ['ratifiserer', 'ratifisert', 'no'],
  ] as const)('is the same for %s and %s', (one, other, held) => {
    expect(wordKeys(one, held)).toEqual(wordKeys(other, held));
  });

  it('is the same for no English word and a Norwegian one', () => {
    const english = wordKeys('pakt', 'en');
    expect(wordKeys('pakt', 'no').filter((key) => english.includes(key))).toEqual([]);
    expect(wordKeys('pakt', 'any')).toHaveLength(2);
  });

  it('of a Norwegian compound is also what its parts are found by', () => {
    expect(wordKeys('forsvarsavtalen', 'no')).toEqual(['no:forsvarsavtal', 'no:forsv', 'no:avtal']);
    expect(wordKeys('fiskeavtala', 'no')).toContain('no:fiskeri');
  });
});
