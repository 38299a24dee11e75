import { describe, expect, it } from 'vitest';
import { quotedWords } from '@/lib/news/quoted-words';

const TITLE = 'UK and Norway sign';

describe('what is quoted of an item', () => {
  it('is the sentence of its summary in which most of what matched stands, as it stands there', () => {
    const summary =
      'The weather was fine. Britain and Norway  SIGNED the agreement in Oslo! Both ministers smiled.';
    expect(quotedWords({ title: TITLE, summary }, ['Norway', 'signed', 'ministers'])).toBe(
      'Britain and Norway  SIGNED the agreement in Oslo!',
    );
  });

  it('is the first of several that are alike', () => {
    const summary = 'Norge undertegnet. Norge feiret.';
    expect(quotedWords({ title: TITLE, summary }, ['Norge'])).toBe('Norge undertegnet.');
  });

  it('is the title where nothing that matched stands in the summary, or there is none', () => {
    expect(quotedWords({ title: TITLE, summary: null }, ['sign'])).toBe(TITLE);
    expect(quotedWords({ title: TITLE, summary: 'Read more.' }, ['sign'])).toBe(TITLE);
  });

  it.each(['They sign in Oslo …', 'They sign in Oslo […]', 'They sign in Oslo...'])(
    'leaves out the mark of what the channel left out: %s',
    (summary) => {
      expect(quotedWords({ title: TITLE, summary }, ['Oslo'])).toBe('They sign in Oslo');
    },
  );
});
