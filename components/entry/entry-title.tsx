import type { Description } from '@/lib/agreement/description/description';
import { withoutTranslations } from '@/lib/agreement/entries/bare-content';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import { entryTitleIn, type ShownTitle } from '@/lib/agreement/entries/title';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import { TranslationMark } from './translation-mark';

interface Props {
  entry: EntryContent;
  description: Description;
  i18n: I18n;
}

/**
 * An entry's title in the page's language, as far as it is given: its own or this site's translation, which is marked so;
 * a target's words; or for a check what was looked for.
 */
export function EntryTitle({ entry, description, i18n }: Props) {
  const title = entryTitle(entry, description, i18n);
  return (
    <>
      <WordingText of={title} page={i18n.locale} />
      {title.isTranslation && <TranslationMark i18n={i18n} />}
    </>
  );
}

/** The same, never translated. */
export function TitleAsRecorded({ entry, ...more }: Props) {
  return <EntryTitle entry={withoutTranslations(entry)} {...more} />;
}

/** An entry's title in the page's language as plain text, with the language it is in. */
export function entryTitle(
  entry: EntryContent,
  description: Description,
  { t, words, list, quoted, locale }: I18n,
): ShownTitle {
  switch (entry.kind) {
    case 'target': {
      const language = entry.citations[0]?.language ?? '';
      return { text: quoted(entry.said), language, isTranslation: false };
    }
    case 'check': {
      const titles = entry.milestones.map((slug) => {
        const milestone = description.milestones.find((candidate) => candidate.slug === slug);
        return milestone ? words(milestone.title) : slug;
      });
      const text = t('entry.checkTitle', { milestones: list(titles) });
      return { text, language: locale, isTranslation: false };
    }
    case 'status':
    case 'form':
    case 'note':
      return entryTitleIn(entry, locale);
  }
}
