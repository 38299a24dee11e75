'use client';

import { startAuthentication } from '@simplewebauthn/browser';
import { type MouseEvent, useState } from 'react';
import styles from '@/components/form/form.module.css';
import { useSignInWords } from '@/components/form/form-words-context';
import { usePasskeySupport } from '../passkey-support';
import { askPasskeys } from './ask-passkeys';

/** Within a form: signs in by a passkey and sends the form again; there only where the browser can do it. */
export function PasskeyAgain() {
  const words = useSignInWords();
  const knowsPasskeys = usePasskeySupport();
  const [state, setState] = useState<'ready' | 'asking' | 'failed'>('ready');
  if (!knowsPasskeys) return null;
  const signIn = async ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    setState('asking');
    try {
      const optionsJSON = await askPasskeys('generate-authenticate-options');
      const response = await startAuthentication({ optionsJSON });
      await askPasskeys('verify-authentication', { response });
      setState('ready');
      form?.requestSubmit();
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <div role="alert" className={styles.problems}>
        {state === 'failed' && <p className={styles.problem}>{words.passkeyFailed}</p>}
      </div>
      <button
        type="button"
        className={styles.plain}
        disabled={state === 'asking'}
        onClick={(event) => void signIn(event)}
      >
        {words.passkey}
      </button>
    </>
  );
}
