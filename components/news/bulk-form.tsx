'use client';

import { SignInAgain } from '../desk/sign-in/sign-in-again';
import { TextField } from '../form/field';
import forms from '../form/form.module.css';
import { FormProblems } from '../form/form-problems';
import { formI18n } from '../i18n/form-i18n';
import type { FormMessages } from '../i18n/form-messages';
import { useBulk } from './bulk-state';
import styles from './news.module.css';

/** Decides on all stories that are ticked in the list, with one reason. */
export function BulkForm({ words }: { words: FormMessages<'news'> }) {
  const { t } = formI18n(words);
  const { state, action, isPending } = useBulk();
  return (
    <form id="bulk" action={action} className={styles.bulk} noValidate>
      <fieldset key={state.attempt} className={styles.bulkFields}>
        <legend>{t('news.bulk')}</legend>
        <FormProblems form={state} />
        <SignInAgain form={state} />
        <TextField form={state} name="reason" label={t('news.reason')} />
        <button
          type="submit"
          name="intent"
          value="dismissed"
          className={forms.plain}
          disabled={isPending}
        >
          {t('news.dismiss')}
        </button>
        <button type="submit" name="intent" value="not about this" disabled={isPending}>
          {t('news.notAbout')}
        </button>
        <button type="submit" name="intent" value="later" disabled={isPending}>
          {t('news.later')}
        </button>
      </fieldset>
    </form>
  );
}
