import { describe, expect, it } from 'vitest';
import { findQuote, searchedText } from '@/lib/agreement/evidence/find-quote';
import { nearestPassage, type Passage, sentenceAround } from '@/lib/agreement/evidence/passage';

const written = (passage: Passage | null) =>
  passage?.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('') ?? null;

const page = `News
Ministers met in Oslo. They spoke of a defence agreement, with a determination to sign by summer 2025. Then they left.
Other news
Ministers met in London too.`;

describe('words that were found', () => {
  const around = (text: string, quote: string) => {
    const at = findQuote(searchedText(text), quote);
    return at && written(sentenceAround(text, at));
  };

  it('are shown in their sentence, and no other', () => {
    expect(around(page, 'to sign by summer')).toBe(
      'They spoke of a defence agreement, with a determination [to sign by summer] 2025.',
    );
  });

  it('are shown whole where they are more than a sentence', () => {
    expect(around(page, 'by summer 2025. Then they')).toBe(
      'They spoke of a defence agreement, with a determination to sign [by summer 2025. Then they] left.',
    );
  });

  it('are shown with a bounded part of what has no sentences', () => {
    const text = `${'a,'.repeat(5_000)}the words${',b'.repeat(5_000)}`;
    expect(around(text, 'the words')?.length).toBeLessThan(700);
  });
});

describe('the nearest passage', () => {
  it('marks what the quotation does not have there', () => {
    expect(written(nearestPassage(page, 'with a determination to sign by spring 2025'))).toBe(
      'They spoke of a defence agreement, with a determination to sign by [summer] 2025.',
    );
  });

  it('begins with the quotation, where as much of it stands a word before', () => {
    const text = 'The text is out. The agreement was signed at Lunna House, says he.';
    expect(written(nearestPassage(text, 'The agreement was signed at Lund'))).toBe(
      'The agreement was signed at [Lunna] House, says he.',
    );
  });

  it('is none where a page has nothing of it', () => {
    expect(nearestPassage(page, 'Parliament ratified this treaty yesterday')).toBeNull();
    expect(nearestPassage('', 'words')).toBeNull();
    expect(nearestPassage(page, '…')).toBeNull();
  });

  it('is looked for by rare words rather than by common ones', () => {
    const text = `${'the of and to a in. '.repeat(300)}\nThe frigate order of Norway.`;
    expect(written(nearestPassage(text, 'the order of a frigate to Norway'))).toContain('frigate');
  });

  it('of a quotation of 10 kB in a long text is found in time', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `w${(at * 7919) % 10_007}`).join(' ');
    const started = performance.now();
    expect(nearestPassage(text, text.slice(300_000, 310_000).replace('w1', 'x'))).not.toBeNull();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
