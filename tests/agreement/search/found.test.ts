import { describe, expect, it } from 'vitest';
import { shownTexts } from '@/lib/agreement/search/found';
import type { SearchableText } from '@/lib/agreement/search/searchable-texts';

const text = (what: SearchableText['what'], language: string | null, words: string) => ({
  what,
  language,
  text: words,
});
const isSigned = (word: string) => ['signed', 'signert', 'house'].includes(word);

describe('what is shown of something found', () => {
  it('is its title with what was searched for marked, and nothing else where that is all', () => {
    const texts = [text('title', 'en', 'Signed in London'), text('remark', null, 'By whom?')];
    expect(shownTexts(texts, isSigned, 'en')).toEqual({
      title: {
        what: 'title',
        language: 'en',
        parts: [
          { text: 'Signed', marked: true },
          { text: ' in London', marked: false },
        ],
      },
      snippet: null,
    });
  });

  it('is a name in the language nearest to the reader’s, and the other where the words stand in that', () => {
    const texts = [text('name', 'en', 'Signed'), text('name', 'nb', 'Signert')];
    const norwegian = shownTexts(texts, isSigned, 'nb');
    expect(norwegian.title?.language).toBe('nb');
    expect(norwegian.snippet).toMatchObject({ what: 'name', language: 'en' });
    expect(shownTexts(texts, isSigned, 'en').title?.language).toBe('en');
  });

  it('is an entry’s title in the language nearest to the reader’s, and the other only where it has more', () => {
    const texts = [
      text('title', 'de', 'signed'),
      text('translated title', 'en', 'Signed'),
      text('translated title', 'nb', 'Signert'),
    ];
    const norwegian = shownTexts(texts, isSigned, 'nb');
    expect(norwegian.title).toMatchObject({ what: 'translated title', language: 'nb' });
    expect(norwegian.snippet).toBeNull();
    expect(shownTexts(texts, isSigned, 'en').title?.language).toBe('en');
    const more = [...texts, text('title', 'en-GB', 'House, signed')];
    expect(shownTexts(more, isSigned, 'nb').snippet).toMatchObject({ language: 'en-GB' });
    expect(shownTexts([text('title', 'de', 'signed')], isSigned, 'nb').title?.language).toBe('de');
  });

  it('is beside the title the text that has most of the words', () => {
    const texts = [
      text('title', 'en', 'Talks'),
      text('quote', 'nb', 'signert signert'),
      text('quote', 'en', 'signed at the house'),
    ];
    expect(shownTexts(texts, isSigned, 'en').snippet?.language).toBe('en');
  });

  it('is not said twice', () => {
    const texts = [
      text('name', 'en', 'The house agreement'),
      text('party', 'en', 'house'),
      text('quote', 'en', 'The house agreement'),
    ];
    expect(shownTexts(texts, isSigned, 'en').snippet).toBeNull();
  });

  it('is no title where there is none', () => {
    const { title, snippet } = shownTexts(
      [text('looked in', null, 'the signed register')],
      isSigned,
      'en',
    );
    expect(title).toBeNull();
    expect(snippet?.parts.map(({ marked }) => marked)).toEqual([false, true, false]);
  });
});
