import { isAPIError } from 'better-auth/api';
import { asked } from './asked';
import { auth } from './auth';
import { type WrongPassword, withPassword } from './own-password';
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

/** Checks a code of the editor's new secret, which from then on is asked for, and gives the backup codes. */
export async function finishFactor(
  { editorId }: SignedIn,
  typed: string,
): Promise<{ result: 'set'; backupCodes: string[] } | { result: 'wrong' } | { result: 'gone' }> {
  const { api } = await auth();
  const { headers } = await asked();
  try {
    await api.verifyTOTP({ body: { code: typed.replace(/\s/g, '') }, headers });
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return { result: error.body?.code === 'INVALID_CODE' ? 'wrong' : 'gone' };
  }
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: editorId } });
  return { result: 'set', backupCodes };
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
