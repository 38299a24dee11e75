import type { Speech } from '@/components/speech';
import type { Description } from '@/lib/agreement/description/description';
import { ItemLine, ItemState } from '../item-line';
import { ItemTitle } from '../item-title';
import styles from '../news.module.css';
import { updateAddress } from '../news-address';
import { isWaiting, type NewsItem, type NewsStory } from './news-story';

interface Props {
  story: NewsStory;
  items: readonly NewsItem[];
  description: Description;
  speech: Speech;
}

/** The other copies of a story, folded away: each of another voice can be used for a further entry of its own. */
export function Copies({ story: { slug, items: all }, items, description, speech }: Props) {
  const { t } = speech;
  const voice = String(all[0]?.voice);
  return (
    <details className={styles.copies}>
      <summary>{t('news.copies', { count: items.length })}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <ItemTitle item={item} speech={speech} />
            <ItemLine item={item} description={description} speech={speech} />{' '}
            <ItemState item={item} slug={slug} speech={speech} />
            {isWaiting(item) && String(item.voice) !== voice && (
              <a href={updateAddress(slug, item.id)}>{t('news.useCopy')}</a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
