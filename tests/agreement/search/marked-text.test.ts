import { describe, expect, it } from 'vitest';
import { markedParts, matchesIn, snippetOf } from '@/lib/agreement/search/marked-text';

const sought = (...words: string[]) => {
  const set = new Set(words);
  return (word: string) => set.has(word);
};

/** Parts as one text, with what is marked in brackets. */
const shown = (parts: readonly { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const mark = (text: string, ...words: string[]) =>
  shown(markedParts(text, matchesIn(text, sought(...words))));

describe('the words that match', () => {
  it.each([
    ['The Lunna House Agreement', ['house'], 'The Lunna [House] Agreement'],
    ['The Lunna House Agreement', ['house', 'lunna'], 'The [Lunna House] Agreement'],
    ['UK–Norway: UK', ['uk', 'norway'], '[UK–Norway]: [UK]'],
    ['Housing a house', ['house'], 'Housing a [house]'],
    ['«Fregatter» ÆØÅ', ['fregatter', 'æøå'], '«[Fregatter]» [ÆØÅ]'],
    ['<b>house</b> & "house"', ['house'], '<b>[house]</b> & "[house]"'],
    ['👩‍🚀 house 🇳🇴', ['house'], '👩‍🚀 [house] 🇳🇴'],
    ['nothing here', ['house'], 'nothing here'],
  ])('in “%s” for %o are marked: %s', (text, words, expected) => {
    expect(mark(text, ...words)).toBe(expected);
  });

  it('stand in parts that together are the text', () => {
    const text = 'A frigate, a house, a frigate.';
    const parts = markedParts(text, matchesIn(text, sought('frigate')));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ marked }) => marked)).toHaveLength(2);
  });
});

describe('a snippet', () => {
  const filler = (words: number) => Array.from({ length: words }, () => 'words').join(' ');
  const snippet = (text: string, ...words: string[]) =>
    shown(snippetOf(text, matchesIn(text, sought(...words))));

  it('of a short text is the text', () => {
    expect(snippet('signed in London', 'signed')).toBe('[signed] in London');
  });

  it('of a long one stands around its words, between whole words', () => {
    const text = `${filler(100)} signed ${filler(100)}`;
    const found = snippet(text, 'signed');
    expect(found).toMatch(/^… (words )+\[signed\] (words ?)+ …$/);
    expect(found.length).toBeLessThanOrEqual(250);
  });

  it('stands where most of the words do', () => {
    const text = `signed ${filler(60)} a treaty was signed ${filler(60)}`;
    expect(snippet(text, 'signed', 'treaty')).toContain('a [treaty] was [signed]');
  });

  it('of a text without any is its beginning', () => {
    expect(snippet(filler(100))).toMatch(/^words (words ?)+ …$/);
  });

  it('of one word without an end is cut within it, and never within a character', () => {
    const long = '😀'.repeat(300);
    const [first] = snippetOf(`x${long}`, []);
    expect(first?.text.isWellFormed()).toBe(true);
    expect(snippet(`${'a'.repeat(1_000)} house`, 'house')).toMatch(/^… (a+ )?\[house\]$/);
  });
});
