import type { Description } from '@/lib/agreement/description/description';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';

/** An entry's title: its own, a target's words, or for a check what was looked for. */
export function EntryTitle({
  entry,
  description,
  i18n,
}: {
  entry: EntryContent;
  description: Description;
  i18n: I18n;
}) {
  const { text, language } = entryTitle(entry, description, i18n);
  return <WordingText of={{ text, language }} page={i18n.locale} />;
}

/** The same as plain text, with the language it is in. */
export function entryTitle(
  entry: EntryContent,
  description: Description,
  { t, words, list, quoted, locale }: I18n,
): { text: string; language: string } {
  switch (entry.kind) {
    case 'target':
      return { text: quoted(entry.said), language: entry.citations[0]?.language ?? '' };
    case 'check': {
      const titles = entry.milestones.map((slug) => {
        const milestone = description.milestones.find((candidate) => candidate.slug === slug);
        return milestone ? words(milestone.title) : slug;
      });
      return { text: t('entry.checkTitle', { milestones: list(titles) }), language: locale };
    }
    case 'status':
    case 'form':
    case 'note':
      return { text: entry.title, language: entry.titleLanguage };
  }
}
