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
  const password = (name: string) => (
    <TextField
      form={form}
      name={name}
      type="password"
      label={words.password}
      autoComplete="current-password"
      required
    />
  );
  const code = (name: string) => (
    <TextField
      form={form}
      name={name}
      label={words.code}
      hint={words.codeHint}
      autoComplete="one-time-code"
      required
    />
  );
  switch (step) {
    case 'code':
      return code('sign-in-code');
    case 'password':
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
          {password('sign-in-password')}
        </>
      );
    default:
      return (
        <>
          {step !== 'confirm code' && password('confirm-password')}
          {step !== 'confirm' && code('confirm-code')}
        </>
      );
  }
}
