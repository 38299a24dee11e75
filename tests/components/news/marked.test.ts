import { describe, expect, it } from 'vitest';
import { markedParts } from '@/components/news/marked';

const marked = (text: string, words: readonly string[]) =>
  markedParts(text, words)
    .map(({ part, matched }) => (matched ? `[${part}]` : part))
    .join('');

describe('the words that matched', () => {
  it.each([
    ['UK and Norway sign', ['Norway', 'sign'], 'UK and [Norway] [sign]'],
    ['NORWAY signs with Norwayland', ['Norway'], '[NORWAY] signs with Norwayland'],
    ['Lunna House at Lunna', ['Lunna', 'Lunna House'], '[Lunna House] at [Lunna]'],
    ['Støtte til Ukraina (nå)', ['(nå)', 'støtte'], '[Støtte] til Ukraina [(nå)]'],
    ['Nothing here', [], 'Nothing here'],
    ['Nothing here', [''], 'Nothing here'],
  ])('are marked where they stand as words of their own: %s', (text, words, shown) => {
    expect(marked(text, words)).toBe(shown);
  });

  it('leave the text as it is, each part known by where it begins', () => {
    const parts = markedParts('Norway, Norway', ['norway']);
    expect(parts.map(({ part, at }) => [part, at])).toEqual([
      ['Norway', 0],
      [', ', 6],
      ['Norway', 8],
    ]);
  });
});
