import { TextField } from '@/components/form/field';
import type { FormState, SignInStep } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';

/** The words of the fields by which one signs in: plain values, so that a form in the browser can show them. */
export function signInWords({ t }: I18n) {
  return {
    email: t('signIn.email'),
    password: t('signIn.password'),
    code: t('signIn.code'),
    codeHint: t('signIn.codeHint'),
    again: t('signIn.again'),
    confirm: t('signIn.confirm'),
    passkey: t('signIn.passkey'),
    passkeyFailed: t('signIn.passkeyFailed'),
  };
}
export type SignInWords = ReturnType<typeof signInWords>;

interface Props {
  form: FormState;
  step: SignInStep;
  words: SignInWords;
}

/** E-mail address and password, or the code that is asked for after them; to confirm, what the step names. */
export function SignInFields({ form, step, words }: Props) {
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
  if (step !== 'password') return <ConfirmFields form={form} step={step} words={words} />;
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

function ConfirmFields({ form, step, words }: Props) {
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
