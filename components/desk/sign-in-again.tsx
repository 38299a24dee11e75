import type { FormState } from '../form/form-state';
import styles from './desk.module.css';
import { SignInFields, type SignInWords } from './sign-in-fields';

/** Within a form whose sender is no longer signed in: the fields to sign in by, so that sending it again goes on. */
export function SignInAgain({ form, words }: { form: FormState; words: SignInWords }) {
  if (form.again === undefined) return null;
  return (
    <fieldset className={styles.again}>
      <legend>{words.again}</legend>
      <SignInFields form={form} step={form.again} words={words} />
    </fieldset>
  );
}
