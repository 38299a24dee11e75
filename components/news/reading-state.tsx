import { Instant } from '../desk/instant';
import type { I18n } from '../i18n/i18n';
import styles from './news.module.css';

/** How far the feeds have been read. */
export interface FeedsProgress {
  /** When one was last read, or found unchanged; null: none ever. */
  last: Date | null;
  /** Whether that is so long ago that news may be missing. */
  isOld: boolean;
  /** How many feeds are switched on. */
  feeds: number;
  failing: number;
}

/** Says when feeds were last read, and that some cannot be: an empty list is good news only where they were. */
export function ReadingState({ reading, i18n }: { reading: FeedsProgress; i18n: I18n }) {
  const { t } = i18n;
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
            at: () => <Instant at={last} i18n={i18n} />,
          })}{' '}
      {failing > 0 && <>{t('news.reading.failing', { count: failing })} </>}
      {toFeeds}
    </p>
  );
}
