'use client';

import type { FormValues } from '@/lib/forms/form-values';
import { ShownOnce } from '../desk/shown-once';
import { SignInAgain } from '../desk/sign-in/sign-in-again';
import form from '../form/form.module.css';
import { FormProblems } from '../form/form-problems';
import { type FormState, freshForm } from '../form/form-state';
import { useFormAction } from '../form/use-form-action';
import { formI18n } from '../i18n/form-i18n';
import type { FormMessages } from '../i18n/form-messages';
import { FeedFields } from './feed-fields';

interface Props {
  words: FormMessages<'feeds' | 'update'>;
  parties: readonly (readonly [code: string, name: string])[];
  start: FormValues;
  change: (state: FormState, data: FormData) => Promise<FormState>;
}

/** The form by which is changed what is said of a feed. */
export function FeedForm({ words, parties, start, change }: Props) {
  const i18n = formI18n(words);
  const { t } = i18n;
  const [sent, action, isPending] = useFormAction(change, freshForm(start));
  const state = sent.done ? { ...sent, values: start } : sent;
  return (
    <form key={state.attempt} action={action} className={form.form} noValidate>
      {state.done && <ShownOnce done={state.done} />}
      <FormProblems form={state} />
      <FeedFields form={state} parties={parties} i18n={i18n} />
      <SignInAgain form={state} />
      <p className={form.buttons}>
        <button type="submit" className={form.plain} disabled={isPending}>
          {t('feeds.save')}
        </button>
      </p>
    </form>
  );
}
