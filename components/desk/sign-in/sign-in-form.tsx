'use client';

import styles from '@/components/form/form.module.css';
import { FormProblems } from '@/components/form/form-problems';
import { type FormState, freshForm } from '@/components/form/form-state';
import { useFormAction } from '@/components/form/use-form-action';
import { SignInFields } from './sign-in-fields';

interface Props {
  action: (form: FormState, data: FormData) => Promise<FormState>;
  send: string;
  then: string;
}

/** The form by which one comes in: password first, then a code where there is a second factor. */
export function SignInForm({ action, send, then }: Props) {
  const [form, submit, isPending] = useFormAction(action, freshForm());
  return (
    <form action={submit} className={styles.form} noValidate>
      <FormProblems form={form} />
      <div key={form.attempt} className={styles.form}>
        <SignInFields form={form} step={form.again ?? 'password'} />
        <input type="hidden" name="then" value={then} />
        <div className={styles.buttons}>
          <button type="submit" className={styles.button} disabled={isPending}>
            {send}
          </button>
        </div>
      </div>
    </form>
  );
}
