'use client';

import { SignInAgain } from '../desk/sign-in/sign-in-again';
import { Choices, TextField } from '../form/field';
import form from '../form/form.module.css';
import { FormProblems } from '../form/form-problems';
import { useFormAction } from '../form/use-form-action';
import { formI18n } from '../i18n/form-i18n';
import type { FormMessages } from '../i18n/form-messages';
import { FeedFields } from './feed-fields';
import { type AddFeedState, FRESH } from './feed-form-values';
import styles from './feeds.module.css';

interface Props {
  words: FormMessages<'feeds' | 'update'>;
  /** The agreement's parties, each code with its name. */
  parties: readonly (readonly [code: string, name: string])[];
  add: (state: AddFeedState, data: FormData) => Promise<AddFeedState>;
}

/** The form by which a feed is added: an address, what is found there, then what it is called and whose words it brings. */
export function AddFeedForm({ words, parties, add }: Props) {
  const i18n = formI18n(words);
  const { t } = i18n;
  const [state, action, isPending] = useFormAction(add, FRESH);
  const { offered, found } = state;
  return (
    <form key={state.attempt} action={action} className={form.form} noValidate>
      <FormProblems form={state} />
      <TextField
        form={state}
        name="address"
        label={t('feeds.typed')}
        hint={t('feeds.addHint')}
        inputMode="url"
      />
      {offered.length > 0 && (
        <Choices
          form={state}
          name="chosen"
          label={t('feeds.choose')}
          type="radio"
          options={offered.map(({ url, title, format }) => [url, `${title ?? url} (${format})`])}
        />
      )}
      {found && (
        <>
          <p role="status" className={styles.found}>
            {found.items === null
              ? t('feeds.foundSearch', { format: found.format })
              : t('feeds.found', { ...found, items: found.items })}
          </p>
          <FeedFields form={state} parties={parties} i18n={i18n} />
        </>
      )}
      <SignInAgain form={state} />
      <p className={form.buttons}>
        <button type="submit" className={form.button} disabled={isPending}>
          {t(found ? 'feeds.subscribe' : 'feeds.look')}
        </button>
      </p>
    </form>
  );
}
