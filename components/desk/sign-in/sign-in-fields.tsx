'use client';

import { TextField } from '@/components/form/field';
import type { FormState, SignInStep } from '@/components/form/form-state';
import { useSignInWords } from '@/components/form/form-words-context';

interface Props {
  form: FormState;
  step: SignInStep;
}

/** E-mail address and password, or the code that is asked for after them; to confirm, what the step names. */
export function SignInFields({ form, step }: Props) {
  const words = useSignInWords();
  if (step === 'code') {
    return (
      <TextField
        form={form}
        name="sign-in-code"
        label={words.code}
        hint={words.codeHint}
        autoComplete="one-time-code"
        required
      />
    );
  }
  if (step !== 'password') return <ConfirmFields form={form} step={step} />;
  return (
    <>
      <TextField
        form={form}
        name="sign-in-email"
        type="email"
        label={words.email}
        autoComplete="username"
        required
      />
      <TextField
        form={form}
        name="sign-in-password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        required
      />
    </>
  );
}

function ConfirmFields({ form, step }: Props) {
  const words = useSignInWords();
  return (
    <>
      {step !== 'confirm code' && (
        <TextField
          form={form}
          name="confirm-password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          required
        />
      )}
      {step !== 'confirm' && (
        <TextField
          form={form}
          name="confirm-code"
          label={words.code}
          hint={words.codeHint}
          autoComplete="one-time-code"
          required
        />
      )}
    </>
  );
}
