import type { FormState } from '@/components/form/form-state';
import styles from '../desk.module.css';
import { PasskeyAgain } from './passkey-again';
import { SignInFields, type SignInWords } from './sign-in-fields';

/** Within a form whose sender must sign in, or confirm who they are: the fields to do so, so that sending it again goes on. */
export function SignInAgain({ form, words }: { form: FormState; words: SignInWords }) {
  if (form.again === undefined) return null;
  return (
    <fieldset className={styles.again}>
      <legend>{form.again.startsWith('confirm') ? words.confirm : words.again}</legend>
      <SignInFields form={form} step={form.again} words={words} />
      <PasskeyAgain words={words} />
    </fieldset>
  );
}
