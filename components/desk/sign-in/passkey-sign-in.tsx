'use client';

import { startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import styles from '@/components/form/form.module.css';
import { usePasskeySupport } from '../passkey-support';
import { askPasskeys } from './ask-passkeys';

interface Props {
  then: string;
  send: string;
  failed: string;
}

/** Signs in by a passkey; there only where the browser can do it. */
export function PasskeySignIn({ then, send, failed }: Props) {
  const knowsPasskeys = usePasskeySupport();
  const [state, setState] = useState<'ready' | 'asking' | 'failed'>('ready');
  if (!knowsPasskeys) return null;
  const signIn = async () => {
    setState('asking');
    try {
      const optionsJSON = await askPasskeys('generate-authenticate-options');
      const response = await startAuthentication({ optionsJSON });
      await askPasskeys('verify-authentication', { response });
      window.location.assign(then);
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={styles.form}>
      <div role="alert" className={styles.problems}>
        {state === 'failed' && <p className={styles.problem}>{failed}</p>}
      </div>
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.plain}
          disabled={state === 'asking'}
          onClick={() => void signIn()}
        >
          {send}
        </button>
      </div>
    </div>
  );
}
