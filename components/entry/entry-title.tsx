import type { Description } from '@/lib/agreement/description/description';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import type { Speech } from '../speech';
import { Wording } from '../wording';

/** An entry's title: its own, a target's words, or for a check what was looked for. */
export function EntryTitle({
  entry,
  description,
  speech,
}: {
  entry: EntryContent;
  description: Description;
  speech: Speech;
}) {
  const { text, language } = entryTitle(entry, description, speech);
  return <Wording of={{ text, language }} page={speech.locale} />;
}

/** The same as plain text, with the language it is in. */
export function entryTitle(
  entry: EntryContent,
  description: Description,
  { t, words, list, quoted, locale }: Speech,
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
