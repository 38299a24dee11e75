'use client';

import { TextField } from '@/components/form/field';
import styles from '@/components/form/form.module.css';
import { FormProblems } from '@/components/form/form-problems';
import { type FormState, freshForm } from '@/components/form/form-state';
import { useFormAction } from '@/components/form/use-form-action';
import { formI18n } from '@/components/i18n/form-i18n';
import type { FormMessages } from '@/components/i18n/form-messages';
import { SignInAgain } from '../sign-in/sign-in-again';

interface Props {
  /** What this editor may do with the proposal. */
  may: 'decide' | 'take back' | 'record own';
  revision: number;
  words: FormMessages<'proposal'>;
  decide: (state: FormState, data: FormData) => Promise<FormState>;
}

/** The buttons by which a proposal is decided, each with what it needs. */
export function DecisionForm({ may, revision, words, decide }: Props) {
  const { t } = formI18n(words);
  const [state, action, isPending] = useFormAction(decide, freshForm());
  const button = (intent: string, words: string, look: string | undefined) => (
    <button type="submit" name="intent" value={intent} className={look} disabled={isPending}>
      {words}
    </button>
  );
  return (
    <form key={state.attempt} action={action} className={styles.form} noValidate>
      <FormProblems form={state} />
      <input type="hidden" name="revision" value={revision} />
      <SignInAgain form={state} />
      {may === 'decide' ? (
        <>
          <p className={styles.buttons}>
            {button('approve', t('proposal.approve'), styles.button)}
          </p>
          <TextField
            form={state}
            name="reason"
            label={t('proposal.declineReason')}
            hint={t('proposal.declineHint')}
            rows={2}
          />
          <p className={styles.buttons}>{button('decline', t('proposal.decline'), styles.plain)}</p>
        </>
      ) : (
        <p className={styles.buttons}>
          {may === 'record own' && button('record', t('proposal.recordOwn'), styles.button)}
          {button('take back', t('proposal.takeBack'), styles.plain)}
        </p>
      )}
    </form>
  );
}
