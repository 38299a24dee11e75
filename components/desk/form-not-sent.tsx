import type { FormValues } from '@/lib/forms/form-values';
import form from '../form/form.module.css';
import type { I18n } from '../i18n/i18n';
import styles from './desk.module.css';

interface Props {
  /** Where the form stood. */
  address: string;
  values: FormValues;
  i18n: I18n;
}

/** What was typed in a form that the site does not know any more, to be copied; each field has the name that it was sent under. */
export function FormNotSent({ address, values, i18n: { t } }: Props) {
  const typed = Object.entries(values).flatMap(([name, several]) =>
    several.filter((value) => value.trim() !== '').map((value) => ({ name, value })),
  );
  return (
    <>
      <h1>{t('failure.notSent')}</h1>
      <p className={styles.lead}>{t('failure.notSentWhat')}</p>
      <p>
        <a href={address}>{t('failure.formNow')}</a>
      </p>
      <section className={styles.section}>
        <h2>{t('failure.typed')}</h2>
        <div className={form.form}>
          {typed.map(({ name, value }, index) => (
            <div key={`${name} ${index}`} className={form.field}>
              <label htmlFor={`typed-${index}`}>{name}</label>
              <textarea
                id={`typed-${index}`}
                readOnly
                rows={value.length > 80 ? 6 : 1}
                defaultValue={value}
              />
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
