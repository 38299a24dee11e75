import { agreementAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from '../site/site.module.css';
import { DayForm } from './day-form';

interface Props {
  /** The agreement whose day it was to be. */
  slug: string;
  typed: string;
  i18n: I18n;
}

/** What the day form answers to what is no day that can be shown: what is accepted, and the field with what was typed, to be mended. */
export function RefusedDay({ slug, typed, i18n }: Props) {
  const { t, locale } = i18n;
  return (
    <section className={styles.message}>
      <h1>{t('notice.no-such-day.title')}</h1>
      <p>
        {t('notice.no-such-day.what')} <a href="#date">{t('notice.no-such-day.again')}</a>.
      </p>
      <p id="accepted">{t('notice.no-such-day.then')}</p>
      <DayForm slug={slug} typed={typed} refused i18n={i18n} />
      <p>
        <a href={agreementAddress(locale, slug)}>{t('notice.no-such-day.agreement')}</a>
      </p>
    </section>
  );
}
