import type { I18n } from '@/components/i18n/i18n';
import type { Description } from '@/lib/agreement/description/description';
import { isWaiting, type NewsItem, type NewsStory } from '@/lib/news/story/news-story';
import { ItemLine, ItemState } from '../item-line';
import { ItemTitle } from '../item-title';
import styles from '../news.module.css';
import { updateAddress } from '../news-address';

interface Props {
  story: NewsStory;
  items: readonly NewsItem[];
  description: Description;
  i18n: I18n;
}

/** The other copies of a story, folded away: each of another voice can be used for a further entry of its own. */
export function Copies({ story: { slug, items: all }, items, description, i18n }: Props) {
  const { t } = i18n;
  const voice = String(all[0]?.voice);
  return (
    <details className={styles.copies}>
      <summary>{t('news.copies', { count: items.length })}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <ItemTitle item={item} i18n={i18n} />
            <ItemLine item={item} slug={slug} description={description} i18n={i18n} />{' '}
            <ItemState item={item} slug={slug} i18n={i18n} />
            {isWaiting(item) && String(item.voice) !== voice && (
              <a href={updateAddress(slug, item.id)}>{t('news.useCopy')}</a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
