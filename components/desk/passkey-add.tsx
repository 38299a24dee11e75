'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { type FormEvent, useState } from 'react';
import { TextField } from '../form/field';
import styles from '../form/form.module.css';
import { FormProblems } from '../form/form-problems';
import { type FieldProblem, freshForm } from '../form/form-state';
import { askPasskeys, PasskeyRefusal } from './ask-passkeys';
import { useInBrowser } from './in-browser';

interface Props {
  words: Record<'name' | 'hint' | 'missing' | 'send' | 'failed' | 'stale' | 'byScript', string>;
}

/** Adds a passkey under a name; the browser asks for it, so this needs JavaScript. */
export function PasskeyAdd({ words }: Props) {
  const isInBrowser = useInBrowser();
  const [form, setForm] = useState(freshForm());
  if (!isInBrowser) return <p>{words.byScript}</p>;
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    const fail = (problem: FieldProblem) =>
      setForm({ values: { name: [name] }, problems: [problem], attempt: form.attempt + 1 });
    if (name === '') return fail({ field: 'name', message: words.missing });
    try {
      const optionsJSON = await askPasskeys('generate-register-options');
      const response = await startRegistration({ optionsJSON });
      await askPasskeys('verify-registration', { response, name });
      window.location.reload();
    } catch (error) {
      const isStale = error instanceof PasskeyRefusal && error.status === 403;
      fail({ field: null, message: isStale ? words.stale : words.failed });
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void add(event)} noValidate>
      <FormProblems form={form} />
      <div key={form.attempt} className={styles.form}>
        <TextField form={form} name="name" label={words.name} hint={words.hint} maxLength={100} />
        <div className={styles.buttons}>
          <button type="submit" className={styles.plain}>
            {words.send}
          </button>
        </div>
      </div>
    </form>
  );
}
