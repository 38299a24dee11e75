import { isAPIError } from 'better-auth/api';
import { replaceBackupCodes, unverifiedFactor } from '@/lib/db/sign-in/second-factor';
import { store } from '../process/store';
import { auth } from './auth';
import { keptCodes, newBackupCodes } from './backup-codes';
import { beginAttempt } from './login-throttle';
import { type WrongPassword, withPassword } from './passwords/own-password';
import { requestFacts } from './request-facts';
import type { SignedIn } from './signed-in';

/** A secret for an authenticator app: as a link (otpauth), and in groups of four to be typed. */
export interface FactorSecret {
  link: string;
  groups: string;
}

/** Makes a secret for the editor who is signed in; it counts once a code was checked. */
export async function beginFactor(
  { email }: SignedIn,
  password: string,
): Promise<{ result: 'begun'; secret: FactorSecret } | WrongPassword> {
  return withPassword(email, async ({ headers }) => {
    const made = await (await auth()).api.enableTwoFactor({ body: { password }, headers });
    if (made.method !== 'totp') throw new Error('asked for an authenticator app');
    const secret = new URL(made.totpURI).searchParams.get('secret') ?? '';
    const groups = secret.match(/.{1,4}/g)?.join(' ') ?? '';
    return { result: 'begun' as const, secret: { link: made.totpURI, groups } };
  });
}

/** What comes of checking a code of a new secret; `gone`: there is none that waits for one. */
export type FactorFinished =
  | { result: 'set'; backupCodes: string[] }
  | { result: 'wrong' }
  | { result: 'gone' }
  | { result: 'wait'; seconds: number };

/**
 * Checks a code of the editor's new secret, which from then on is asked for, and gives new backup codes. Wrong ones are
 * counted as they are when signing in.
 */
export async function finishFactor({ editorId }: SignedIn, typed: string): Promise<FactorFinished> {
  const { db } = store();
  const factor = await unverifiedFactor(db, editorId);
  if (!factor) return { result: 'gone' };
  const { address, headers } = await requestFacts();
  const { throttle, wasRight } = await beginAttempt('code', address, editorId);
  if (throttle.result === 'wait') return throttle;
  const { api } = await auth();
  try {
    await api.verifyTOTP({ body: { code: typed.replace(/\s/g, '') }, headers });
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return { result: error.body?.code === 'INVALID_CODE' ? 'wrong' : 'gone' };
  }
  await wasRight();
  const backupCodes = newBackupCodes();
  const isFirst = await replaceBackupCodes(db, factor, keptCodes(backupCodes));
  return isFirst ? { result: 'set', backupCodes } : { result: 'gone' };
}

/** Makes new backup codes for the editor who is signed in; the earlier ones no longer work. */
export async function renewBackupCodes(
  { email }: SignedIn,
  password: string,
): Promise<{ result: 'made'; backupCodes: string[] } | WrongPassword> {
  return withPassword(email, async ({ headers }) => {
    const { api } = await auth();
    const { backupCodes } = await api.generateBackupCodes({ body: { password }, headers });
    return { result: 'made' as const, backupCodes };
  });
}

/** Removes the second factor of the editor who is signed in. */
export async function removeFactor(
  { email }: SignedIn,
  password: string,
): Promise<{ result: 'removed' } | WrongPassword> {
  return withPassword(email, async ({ headers }) => {
    await (await auth()).api.disableTwoFactor({ body: { password }, headers });
    return { result: 'removed' as const };
  });
}
