import { agreementAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from '../site/site.module.css';
import form from './day-form.module.css';

interface Props {
  /** The agreement whose day it was to be. */
  slug: string;
  typed: string;
  i18n: I18n;
}

/** What the day form answers to what is no day: what is accepted, and the field with what was typed, to be mended. */
export function RefusedDay({ slug, typed, i18n }: Props) {
  const { t, locale } = i18n;
  const agreement = agreementAddress(locale, slug);
  return (
    <section className={styles.message}>
      <h1>{t('notice.no-such-day.title')}</h1>
      <p>
        {t('notice.no-such-day.what')} <a href="#date">{t('notice.no-such-day.again')}</a>.
      </p>
      <p id="accepted">{t('notice.no-such-day.then')}</p>
      <form action={`${agreement}/on`} className={form.form}>
        <label>
          {t('day.field')}{' '}
          <input
            id="date"
            name="date"
            // A date field would drop what is no date.
            type="text"
            required
            // biome-ignore lint/a11y/noAutofocus: it is the one thing to mend on a page that answers it
            autoFocus
            aria-invalid="true"
            aria-describedby="accepted"
            autoComplete="off"
            defaultValue={typed}
          />
        </label>
        <button type="submit">{t('day.open')}</button>
      </form>
      <p>
        <a href={agreement}>{t('notice.no-such-day.agreement')}</a>
      </p>
    </section>
  );
}
