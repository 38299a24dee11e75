import { isAPIError } from 'better-auth/api';
import { readEditor } from '@/lib/db/editors/read-editors';
import { isRecentSession, replaceSession } from '@/lib/db/sign-in/sessions';
import { store } from '../process/store';
import { auth, FRESH_MINUTES } from './auth';
import { beginAttempt } from './login-throttle';
import { requestFacts } from './request-facts';
import { entered, noteRefusal } from './sign-in';
import type { SignedIn } from './signed-in';
import { takingCodes } from './used-once';

/** What comes of an editor's saying once more who they are. */
export type Confirmation =
  | { result: 'confirmed'; editor: SignedIn }
  | { result: 'wrong password' }
  | { result: 'wrong code' }
  | { result: 'wait'; for: 'password' | 'code'; seconds: number };

/** Whether an editor has signed in, or confirmed who they are, within the last ten minutes. */
export async function isRecent({ sessionId }: SignedIn): Promise<boolean> {
  return isRecentSession(store().db, sessionId, FRESH_MINUTES);
}

/** Whether an editor has a second factor to be asked for. */
export async function hasFactor({ editorId }: SignedIn): Promise<boolean> {
  return (await readEditor(store().db, editorId))?.twoFactorEnabled === true;
}

/**
 * Has an editor who is signed in say once more who they are: by password, and by a code where a second factor is set.
 * A new session then takes the place of theirs.
 */
export async function confirm(
  editor: SignedIn,
  password: string,
  typed: string,
): Promise<Confirmation> {
  const { address, headers } = await requestFacts();
  const { api } = await auth();
  const ofPassword = await beginAttempt('password', address, editor.email);
  if (ofPassword.throttle.result === 'wait') return { ...ofPassword.throttle, for: 'password' };
  const isRight = await ofPassword.judged(() =>
    accepted(api.verifyPassword({ body: { password }, headers })),
  );
  if (!isRight) {
    await noteRefusal({ address }, editor.email, 'password');
    return { result: 'wrong password' };
  }
  await ofPassword.wasRight();
  const withCode = await hasFactor(editor);
  const code = typed.replace(/\s/g, '');
  if (withCode) {
    const ofCode = await beginAttempt('code', address, editor.email);
    if (ofCode.throttle.result === 'wait') return { ...ofCode.throttle, for: 'code' };
    const given = { body: { code }, headers };
    const isCode = await ofCode.judged(() =>
      accepted(
        takingCodes(async () =>
          /^\d{6}$/.test(code) ? api.verifyTOTP(given) : api.verifyBackupCode(given),
        ),
      ),
    );
    if (!isCode) {
      await noteRefusal({ address }, editor.email, 'code');
      return { result: 'wrong code' };
    }
    await ofCode.wasRight();
  }
  await replaceSession(store().db, editor.sessionId, await api.renewSession({ headers }));
  const outcome = await entered(withCode ? 'password and code, again' : 'password, again');
  return outcome.result === 'signed in'
    ? { result: 'confirmed', editor: outcome.editor }
    : { result: 'wrong password' };
}

/** Whether the sign-in library takes what was typed; what is no refusal of it throws. */
async function accepted(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return false;
    throw error;
  }
}
