import { agreementAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './day-form.module.css';

/** A field for any date, and the button that opens its page; `refused`: what was typed is no day that can be shown, as the text with the id `accepted` says. */
export function DayForm({
  slug,
  milestone,
  typed,
  refused = false,
  i18n: { t, locale },
}: {
  slug: string;
  /** The milestone whose page of that day is opened; null for the agreement's own. */
  milestone: string | null;
  typed: string;
  refused?: boolean;
  i18n: I18n;
}) {
  return (
    <form action={`${agreementAddress(locale, slug)}/on`} className={styles.form}>
      <label>
        {t('day.field')}{' '}
        <input
          id="date"
          name="date"
          // A browser's own date field would take dates in one form only.
          type="text"
          size={14}
          required
          defaultValue={typed}
          autoComplete="off"
          {...(refused && {
            autoFocus: true,
            'aria-invalid': true,
            'aria-describedby': 'accepted',
          })}
        />
      </label>
      {milestone !== null && <input type="hidden" name="milestone" value={milestone} />}
      <button type="submit">{t('day.open')}</button>
    </form>
  );
}
