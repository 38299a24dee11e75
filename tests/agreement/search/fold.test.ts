import { describe, expect, it } from 'vitest';
import { folded, tidied, wordsOf } from '@/lib/agreement/search/fold';

describe('a text that is searched', () => {
  it('has its white space joined, and nothing in it that cannot be seen', () => {
    expect(tidied(' a\u00a0 frigate\n\tis\u200b na\u00admed \u202b')).toBe('a frigate is named');
    expect(tidied('A\u030angstro\u0308m')).toBe('Ångström');
  });
});

describe('a folded text', () => {
  it.each([
    ['UK–Norway', 'uk norway'],
    ['«FREGATTER» til Ørland, Ås', ' fregatter  til ørland  ås'],
    ['non-binding (2,000)', 'non binding  2 000 '],
    ['İstanbul ǅ', 'İstanbul ǆ'],
    ["' OR 1=1; :*", '  or 1 1    '],
    ['🇳🇴 👩‍🚀', '          '],
  ])('of “%s” is “%s”', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('is as long as the text, whatever is in it', () => {
    const all = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code * 11)).join(
      '',
    );
    expect(folded(all)).toHaveLength(all.length);
  });

  it('is read word by word', () => {
    expect(wordsOf(folded('The F-35s, and more.'))).toEqual(['the', 'f', '35s', 'and', 'more']);
    expect(wordsOf('  ')).toEqual([]);
  });
});
