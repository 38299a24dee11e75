import type { I18n } from '../i18n/i18n';
import styles from './suggest.module.css';

/** The quiet way from a page to where a reader suggests something about it. */
export function SuggestLink({ to, i18n }: { to: string; i18n: I18n }) {
  return (
    <p className={styles.link}>
      <a href={to} rel="nofollow">
        {i18n.t('suggest.title')}
      </a>
    </p>
  );
}
