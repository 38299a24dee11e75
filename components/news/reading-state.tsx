import { Instant } from '../desk/instant';
import type { Speech } from '../speech';
import styles from './news.module.css';

/** How far the feeds have been read. */
export interface Reading {
  /** When one was last read, or found unchanged; null: none ever. */
  last: Date | null;
  /** Whether that is so long ago that news may be missing. */
  isOld: boolean;
  /** How many feeds are switched on. */
  feeds: number;
  failing: number;
}

/** Says when feeds were last read, and that some cannot be: an empty list is good news only where they were. */
export function ReadingState({ reading, speech }: { reading: Reading; speech: Speech }) {
  const { t } = speech;
  const { last, isOld, failing } = reading;
  const toFeeds = <a href="/edit/feeds">{t('news.toFeeds')}</a>;
  if (reading.feeds === 0) {
    return (
      <p className={styles.warning}>
        {t('news.reading.none')} {toFeeds}
      </p>
    );
  }
  return (
    <p className={isOld || last === null || failing > 0 ? styles.warning : styles.reading}>
      {last === null
        ? t('news.reading.never')
        : t.rich(isOld ? 'news.reading.old' : 'news.reading.last', {
            at: () => <Instant at={last} speech={speech} />,
          })}{' '}
      {failing > 0 && <>{t('news.reading.failing', { count: failing })} </>}
      {toFeeds}
    </p>
  );
}
