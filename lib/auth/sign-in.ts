import { isAPIError } from 'better-auth/api';
import { noteInAudit } from '@/lib/db/editors/write-audit';
import { noteNetwork } from '@/lib/db/sign-in/known-networks';
import { noteRefusedSignIn, type RefusedSignIn } from '@/lib/db/sign-in/refused-sign-ins';
import { networkOf } from '../process/client-address';
import { store } from '../process/store';
import { auth } from './auth';
import { beginAttempt } from './login-throttle';
import { type RequestFacts, requestFacts } from './request-facts';
import { readSignedIn, type SignedIn } from './signed-in';

/** What comes of trying to sign in; `begin again`: the password is too long ago for a code. */
export type SignInOutcome =
  | { result: 'signed in'; editor: SignedIn }
  | { result: 'code wanted' }
  | { result: 'refused' }
  | { result: 'begin again' }
  | { result: 'wait'; seconds: number };

// The sign-in library locks a second factor for so many seconds after ten wrong codes.
const LOCKED = 900;

/** Signs in by e-mail address and password. What is answered does not tell whether there is such an editor. */
export async function signInByPassword(typed: string, password: string): Promise<SignInOutcome> {
  const [email, by] = [typed.trim().toLowerCase(), await requestFacts()];
  const { throttle, judged, wasRight } = await beginAttempt('password', by.address, email);
  if (throttle.result === 'wait') {
    if (throttle.first) await noteRefusal(by, email, 'waiting');
    return throttle;
  }
  const body = { email, password };
  const answer = await judged(async () =>
    (await auth()).api.signInEmail({ body, headers: by.headers }).catch(refusal),
  );
  if (isAPIError(answer)) {
    await noteRefusal(by, email, 'password');
    return { result: 'refused' };
  }
  await wasRight();
  return 'twoFactorRedirect' in answer ? { result: 'code wanted' } : entered('password');
}

/** Goes on to sign in, after the password, by a code of the second factor or a backup code. */
export async function signInByCode(typed: string): Promise<SignInOutcome> {
  const already = await readSignedIn();
  if (already) return { result: 'signed in', editor: already };
  const [code, by] = [typed.replace(/\s/g, ''), await requestFacts()];
  const { throttle, judged, wasRight } = await beginAttempt('code', by.address);
  if (throttle.result === 'wait') {
    if (throttle.first) await noteRefusal(by, null, 'waiting');
    return throttle;
  }
  const { api } = await auth();
  const given = { body: { code }, headers: by.headers };
  const answer = await judged(async () =>
    /^\d{6}$/.test(code)
      ? api.verifyTOTP(given).catch(refusal)
      : api.verifyBackupCode(given).catch(refusal),
  );
  if (!isAPIError(answer)) {
    await wasRight();
    return entered(/^\d{6}$/.test(code) ? 'password and code' : 'password and backup code');
  }
  await noteRefusal(by, null, 'code');
  switch (answer.body?.code) {
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return { result: 'refused' };
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return { result: 'wait', seconds: LOCKED };
    default:
      return { result: 'begin again' };
  }
}

/** Notes in the audit that somebody has come in, and how; their network is from now on known. */
export async function entered(by: string): Promise<SignInOutcome> {
  const editor = await readSignedIn();
  if (!editor) return { result: 'refused' };
  const { address } = await requestFacts();
  await noteInAudit(store().db, {
    action: 'signed in',
    by: editor,
    subject: editor.email,
    detail: { by },
    ipAddress: address,
  });
  await noteNetwork(store().db, editor.editorId, networkOf(address));
  return { result: 'signed in', editor };
}

/** Notes in the audit that somebody was not let in; `typed`: what they gave as their address, null where they gave none. */
export async function noteRefusal(
  { address }: Pick<RequestFacts, 'address'>,
  typed: string | null,
  what: RefusedSignIn['what'],
): Promise<void> {
  await noteRefusedSignIn(store().db, { what, typed, network: networkOf(address) });
}

function refusal(error: unknown) {
  if (isAPIError(error) && error.statusCode < 500) return error;
  throw error;
}
