'use client';

import { TextField } from '@/components/form/field';
import form from '@/components/form/form.module.css';
import { FormProblems } from '@/components/form/form-problems';
import { type FormState, freshForm } from '@/components/form/form-state';
import { useFormAction } from '@/components/form/use-form-action';
import styles from '../desk.module.css';
import { ShownOnce } from '../shown-once';
import { SignInAgain } from './sign-in-again';

/** A second factor being set up: once the password was right, with its secret. */
export interface FactorState extends FormState {
  secret?: { link: string; groups: string };
}

interface Props {
  /** Whether there is one: then there is nothing to set up, but what was shown once stays until one leaves. */
  isSet: boolean;
  action: (form: FactorState, data: FormData) => Promise<FactorState>;
  words: Record<'password' | 'begin' | 'secret' | 'link' | 'code' | 'verify', string>;
}

/** Sets up a second factor in two steps, which also go without JavaScript. */
export function FactorForm({ isSet, action, words }: Props) {
  const [state, submit, isPending] = useFormAction<FactorState>(action, freshForm());
  const { secret, done } = state;
  if (done) return <ShownOnce done={done} />;
  if (isSet) return null;
  return (
    <form action={submit} className={form.form} noValidate>
      <FormProblems form={state} />
      <div key={state.attempt} className={form.form}>
        {secret ? (
          <>
            <p>{words.secret}</p>
            <p className={styles.secret}>
              <code>{secret.groups}</code>
            </p>
            <p>
              <a href={secret.link}>{words.link}</a>
            </p>
            <TextField
              form={state}
              name="app-code"
              label={words.code}
              autoComplete="one-time-code"
              inputMode="numeric"
              required
            />
          </>
        ) : (
          <TextField
            form={state}
            name="current-password"
            type="password"
            label={words.password}
            autoComplete="current-password"
            required
          />
        )}
        <SignInAgain form={state} />
        <div className={form.buttons}>
          <button type="submit" className={form.plain} disabled={isPending}>
            {secret ? words.verify : words.begin}
          </button>
        </div>
      </div>
    </form>
  );
}
