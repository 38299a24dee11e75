import { LONGEST } from '@/lib/news/suggestion/suggestion';
import { consideredAddress } from '../address';
import { TextField } from '../form/field';
import styles from '../form/form.module.css';
import { FormProblems } from '../form/form-problems';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import page from './suggest.module.css';

/** What a page is about, in words with their language, and its address. */
interface Place {
  text: string;
  language: string;
  address: string;
}

interface Props {
  /** What the suggestion is about, by its title, with the address of its page. */
  about: Place;
  /** The agreement by its name, where that is not what it is about. */
  agreement: Place | null;
  /** The agreement of which that is. */
  slug: string;
  /** Where the form is sent to. */
  address: string;
  form: FormState;
  /** The name of the field that readers do not see. */
  trap: string;
  /** For how many days an e-mail address is kept at most. */
  emailKeptDays: number;
  i18n: I18n;
}

/** The form by which a reader suggests a source or a correction, which works without JavaScript; with what was typed and what is wrong with it. */
export function SuggestPage(props: Props) {
  const { about, agreement, slug, address, form, trap, emailKeptDays, i18n } = props;
  const { t, locale } = i18n;
  return (
    <article className={page.page}>
      <h1>{t('suggest.title')}</h1>
      <p>
        {t.rich('suggest.about', {
          what: () => (
            <>
              <PlaceLink to={about} page={locale} />
              {agreement && (
                <>
                  {', '}
                  <PlaceLink to={agreement} page={locale} />
                </>
              )}
            </>
          ),
        })}
      </p>
      <p>{t('suggest.lead')}</p>
      <form method="post" action={address} className={styles.form}>
        <FormProblems form={form} />
        <TextField
          form={form}
          name="address"
          type="url"
          label={t('suggest.address')}
          hint={t('suggest.addressHint')}
          maxLength={LONGEST.address}
          autoComplete="off"
        />
        <TextField
          form={form}
          name="said"
          rows={6}
          label={t('suggest.said')}
          hint={t('suggest.saidHint', { most: LONGEST.said })}
          maxLength={LONGEST.said}
        />
        <TextField
          form={form}
          name="email"
          type="email"
          label={t('suggest.email')}
          hint={t('suggest.emailHint', { days: emailKeptDays })}
          maxLength={LONGEST.email}
          autoComplete="email"
        />
        <p className={page.trap}>
          <label>
            {t('suggest.trap')} <input name={trap} tabIndex={-1} autoComplete="off" />
          </label>
        </p>
        <p className={styles.buttons}>
          <button type="submit" className={styles.button}>
            {t('suggest.send')}
          </button>
        </p>
      </form>
      <p>
        {t.rich('suggest.next', {
          considered: () => <a href={consideredAddress(locale, slug)}>{t('considered.title')}</a>,
        })}
      </p>
    </article>
  );
}

function PlaceLink({ to, page }: { to: Place; page: string }) {
  return (
    <a href={to.address}>
      <WordingText of={to} page={page} />
    </a>
  );
}
