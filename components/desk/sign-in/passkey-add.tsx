'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { type FormEvent, useState } from 'react';
import { TextField } from '@/components/form/field';
import styles from '@/components/form/form.module.css';
import { FormProblems } from '@/components/form/form-problems';
import { type FormState, freshForm } from '@/components/form/form-state';
import { usePasskeySupport } from '../passkey-support';
import { askPasskeys } from './ask-passkeys';
import { SignInAgain } from './sign-in-again';

interface Props {
  /** Has the editor confirm who they are where that is long ago: the form then asks, else it has no problem. */
  confirm: (form: FormState, data: FormData) => Promise<FormState>;
  words: Record<'name' | 'hint' | 'missing' | 'send' | 'failed' | 'byScript', string>;
}

/** Adds a passkey under a name; the browser asks for it, so this needs JavaScript. */
export function PasskeyAdd({ confirm, words }: Props) {
  const knowsPasskeys = usePasskeySupport();
  const [form, setForm] = useState(freshForm());
  if (!knowsPasskeys) return <p>{words.byScript}</p>;
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const name = String(data.get('name') ?? '').trim();
    const fail = (field: string | null, message: string) =>
      setForm({
        values: { name: [name] },
        problems: [{ field, message }],
        attempt: form.attempt + 1,
      });
    if (name === '') return fail('name', words.missing);
    try {
      const confirmed = await confirm(form, data);
      if (confirmed.problems.length > 0) return setForm(confirmed);
      const optionsJSON = await askPasskeys('generate-register-options');
      const response = await startRegistration({ optionsJSON });
      await askPasskeys('verify-registration', { response, name });
      window.location.reload();
    } catch {
      fail(null, words.failed);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void add(event)} noValidate>
      <FormProblems form={form} />
      <div key={form.attempt} className={styles.form}>
        <TextField form={form} name="name" label={words.name} hint={words.hint} maxLength={100} />
        <SignInAgain form={form} />
        <div className={styles.buttons}>
          <button type="submit" className={styles.plain}>
            {words.send}
          </button>
        </div>
      </div>
    </form>
  );
}
