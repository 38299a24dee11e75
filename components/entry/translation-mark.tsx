import type { I18n } from '../i18n/i18n';
import styles from './entry-title.module.css';

/** Says of a title, in few words after it, that it is this site's own translation. */
export function TranslationMark({ i18n: { t } }: { i18n: I18n }) {
  return (
    <>
      {' '}
      <small className={styles.mark}>({t('entry.ourTranslation')})</small>
    </>
  );
}
