'use client';

import type { FormState, SignInStep } from '@/components/form/form-state';
import { useSignInWords } from '@/components/form/form-words-context';
import styles from '../desk.module.css';
import { PasskeyAgain } from './passkey-again';
import { SignInFields } from './sign-in-fields';

/** Within a form whose sender must sign in, or confirm who they are: the fields to do so, so that sending it again goes on. */
export function SignInAgain({ form }: { form: FormState }) {
  return form.again === undefined ? null : <Again form={form} step={form.again} />;
}

function Again({ form, step }: { form: FormState; step: SignInStep }) {
  const words = useSignInWords();
  return (
    <fieldset className={styles.again}>
      <legend>{step.startsWith('confirm') ? words.confirm : words.again}</legend>
      <SignInFields form={form} step={step} />
      <PasskeyAgain />
    </fieldset>
  );
}
