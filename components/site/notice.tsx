import { homeAddress } from '../address';
import type { Speech } from '../speech';
import styles from './site.module.css';

const NOTICES = ['not-found', 'failure'] as const;
type NoticeName = (typeof NOTICES)[number];

/** Whether a text names one of the notices. */
export function isNotice(text: string): text is NoticeName {
  return NOTICES.some((notice) => notice === text);
}

/** What is the case where a page is missing or could not be made, what would be accepted, and where to go. */
export function Notice({ notice, speech }: { notice: NoticeName; speech: Speech }) {
  const { t, locale } = speech;
  return (
    <section className={styles.message}>
      <h1>{t(`notice.${notice}.title`)}</h1>
      <p>{t(`notice.${notice}.what`)}</p>
      <p>{t(`notice.${notice}.then`)}</p>
      <p>
        <a href={homeAddress(locale)}>{t('notice.home')}</a>
      </p>
    </section>
  );
}
