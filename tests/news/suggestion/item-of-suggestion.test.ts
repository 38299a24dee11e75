import { describe, expect, it } from 'vitest';
import { itemOfSuggestion } from '@/lib/news/suggestion/item-of-suggestion';

const link = 'https://www.gov.uk/news';

describe('a suggestion as an item', () => {
  it('is called by its sentence, or else by its address', () => {
    expect(itemOfSuggestion({ address: link, said: 'It was signed.', email: null })).toEqual({
      title: 'It was signed.',
      summary: null,
      link,
    });
    expect(itemOfSuggestion({ address: link, said: null, email: null })).toEqual({
      title: link,
      summary: null,
      link,
    });
  });

  it('is called by the beginning of a long sentence, which stands below it whole', () => {
    const said = `${'The frigate sails. '.repeat(10)}\nThat is all.`;
    const { title, summary } = itemOfSuggestion({ address: null, said, email: null });
    expect(title).toBe(`${'The frigate sails. '.repeat(6).trim()} The…`);
    expect(summary).toBe(said);
  });
});
