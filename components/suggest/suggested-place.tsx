import type { Description } from '@/lib/agreement/description/description';
import type { SuggestionAbout } from '@/lib/news/suggestion/suggestion';
import { entryAddress, milestoneAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';

interface Props {
  about: SuggestionAbout;
  /** The agreement to which both belong. */
  slug: string;
  description: Description;
  i18n: I18n;
}

/** The milestone by its title, or the entry by its number, that a reader's suggestion is about, leading to its page; nothing where it is the whole agreement. */
export function SuggestedPlace({ about: { milestone, entry }, slug, description, i18n }: Props) {
  const place = { locale: i18n.locale, slug };
  if (entry !== null) {
    return <a href={entryAddress(place, entry)}>{i18n.t('suggest.entry', { id: entry })}</a>;
  }
  if (milestone === null) return null;
  const title = description.milestones.find((one) => one.slug === milestone)?.title;
  return (
    <a href={milestoneAddress(place, milestone)}>
      {title ? <WordingText of={i18n.wording(title)} page={i18n.locale} /> : milestone}
    </a>
  );
}
