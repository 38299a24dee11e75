import { type Titled, translationsOf } from '@/lib/agreement/entries/title';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';

/** This site's translations of an entry's title, one after the other. */
export function TitleTranslations({ entry, i18n }: { entry: Titled; i18n: I18n }) {
  return (
    <ul>
      {translationsOf(entry).map((translation) => (
        <li key={translation.language}>
          <WordingText of={translation} page={i18n.locale} />
        </li>
      ))}
    </ul>
  );
}
