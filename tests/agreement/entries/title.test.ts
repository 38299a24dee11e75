import { describe, expect, it } from 'vitest';
import type { ContentLanguage, Localized } from '@/lib/agreement/description/words';
import { EntryContent, NoteContent } from '@/lib/agreement/entries/entry';
import { entryTitleIn, translationsOf } from '@/lib/agreement/entries/title';
import { form, note, status } from '../../fixtures/records/record';

const IN_NORWEGIAN = { nb: 'Ministrene møtes' };
const titled = (titleLanguage: string, titleTranslations: Localized | null) =>
  ({ title: 'As recorded', titleLanguage, titleTranslations }) as const;

describe('a title', () => {
  it.each<[string, Localized | null, ContentLanguage, string, string]>([
    ['en', IN_NORWEGIAN, 'en', 'en', 'As recorded'],
    ['en', IN_NORWEGIAN, 'nb', 'nb', 'Ministrene møtes'],
    ['en', IN_NORWEGIAN, 'nn', 'nb', 'Ministrene møtes'],
    ['en', { nb: 'Ministrene møtes', nn: 'Ministrane møtest' }, 'nn', 'nn', 'Ministrane møtest'],
    ['en-GB', IN_NORWEGIAN, 'en', 'en-GB', 'As recorded'],
    ['en', null, 'nb', 'en', 'As recorded'],
    ['nn', { en: 'The ministers meet' }, 'nb', 'nn', 'As recorded'],
    ['nn', { en: 'The ministers meet' }, 'en', 'en', 'The ministers meet'],
    ['no', { en: 'The ministers meet' }, 'nb', 'no', 'As recorded'],
    ['de', { en: 'The ministers meet' }, 'nb', 'en', 'The ministers meet'],
    ['de', null, 'nb', 'de', 'As recorded'],
  ])(
    'in %s with %j is shown to a reader of %s in %s',
    (own, translations, reader, language, text) => {
      expect(entryTitleIn(titled(own, translations), reader)).toEqual({
        text,
        language,
        isTranslation: text !== 'As recorded',
      });
    },
  );

  it('tells its translations, each with its language', () => {
    expect(translationsOf(titled('de', { nb: 'To', en: 'One' }))).toEqual([
      { text: 'One', language: 'en', isTranslation: true },
      { text: 'To', language: 'nb', isTranslation: true },
    ]);
    expect(translationsOf(titled('de', null))).toEqual([]);
  });
});

describe('the translations of a title', () => {
  const faultsOf = (content: object) =>
    EntryContent.safeParse(content).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it('are none where nothing is said of them', () => {
    for (const content of [note(), status(), form()]) expect(content.titleTranslations).toBeNull();
  });

  it.each([
    ['into its own language', { titleTranslations: { en: 'The same' } }, 'titleTranslations'],
    [
      'into the language that its own is a kind of',
      { titleLanguage: 'no', titleTranslations: { nb: 'Det samme' } },
      'titleTranslations',
    ],
    ['of nothing', { titleTranslations: {} }, 'titleTranslations'],
    ['into no words', { titleTranslations: { nb: ' ' } }, 'titleTranslations.nb'],
    ['too long', { titleTranslations: { nb: 'x'.repeat(10_001) } }, 'titleTranslations.nb'],
    [
      'into another language than the record’s',
      { titleTranslations: { de: 'Das', nb: 'Det' } },
      'titleTranslations',
    ],
  ])('are not taken %s', (_which, given, path) => {
    for (const content of [note(), status(), form()]) {
      expect(faultsOf({ ...content, ...given })).toEqual([path]);
    }
  });

  it('are refused together with what else is wrong', () => {
    const content = { ...note(), occurredOn: 'soon', titleTranslations: { en: 'The same' } };
    expect(faultsOf(content).toSorted()).toEqual(['occurredOn', 'titleTranslations']);
  });

  it('belong to no target and no check', () => {
    expect(NoteContent.shape.titleTranslations).toBeDefined();
    for (const kind of ['target', 'check']) {
      const schema = EntryContent.options.find(({ shape }) => shape.kind.value === kind);
      expect(Object.keys(schema?.shape ?? {})).not.toContain('titleTranslations');
    }
  });
});
