import { describe, expect, it } from 'vitest';
import { Words } from '@/lib/agreement/description/words';
import { keepsDirection } from '@/lib/agreement/entries/text-direction';

describe('a text keeps its direction to itself', () => {
  it.each([
    ['without any mark', 'Signed in London'],
    ['of a script that runs from right to left', 'الاتفاق – Agreement – הסכם'],
    ['with marks that order one character', 'C\u200e++ \u200fא'],
    ['with an isolate that is closed', 'by \u2068Ålesund\u2069, 2025'],
    ['with one run in another', '\u202aa \u2067b\u2069 c\u202c'],
  ])('%s', (_, text) => {
    expect(keepsDirection(text)).toBe(true);
    expect(Words.safeParse(text).success).toBe(true);
  });
});

describe('a text reorders what stands around it', () => {
  it.each([
    ['that overrides the direction', 'not \u202eyrtne dengis'],
    ['that overrides it for a while', '\u202dabc\u202c'],
    ['that does not close an embedding', '\u202babc'],
    ['that does not close an isolate', 'a \u2066b'],
    ['that closes what it did not open', 'a\u2069 b'],
    ['that closes runs crosswise', '\u202a\u2066\u202c\u2069'],
  ])('%s, and is refused', (_, text) => {
    expect(keepsDirection(text)).toBe(false);
    const refused = Words.safeParse(text);
    expect(refused.error?.issues.map(({ message }) => message)).toEqual([
      'text that does not reorder what stands around it',
    ]);
  });
});
