import type { I18n } from '../i18n/i18n';
import styles from './news.module.css';

const USUAL = ['known', 'opinion', 'nothing', 'announced'] as const;

/** The usual reasons for which news is dismissed, each a button that does so. */
export function UsualReasons({ isPending, t }: { isPending: boolean; t: I18n['t'] }) {
  return (
    <p className={styles.usual}>
      <span>{t('news.usual')}</span>
      {USUAL.map((reason) => (
        <button
          key={reason}
          type="submit"
          name="usual"
          value={t(`news.reasons.${reason}`)}
          disabled={isPending}
        >
          {t(`news.reasons.${reason}`)}
        </button>
      ))}
    </p>
  );
}
