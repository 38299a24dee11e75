import { isAPIError } from 'better-auth/api';
import { type Asked, asked } from './asked';
import { auth } from './auth';
import { guess } from './guesses';

export type WrongPassword = { result: 'wrong' } | { result: 'wait'; seconds: number };

/** Sets the password of the editor who is signed in, under an e-mail address, and ends their other sessions. */
export async function changePassword(
  email: string,
  currentPassword: string,
  newPassword: string,
): Promise<{ result: 'set' } | WrongPassword> {
  const changed = await withPassword(email, async ({ headers }) => {
    const { api } = await auth();
    const body = { currentPassword, newPassword, revokeOtherSessions: true };
    await api.changePassword({ body, headers });
    return { result: 'set' as const };
  });
  return changed;
}

/** Does something that needs the password of the editor who is signed in; a wrong one counts as a try to sign in. */
export async function withPassword<Result>(
  email: string,
  work: (asked: Asked) => Promise<Result>,
): Promise<Result | WrongPassword> {
  const by = await asked();
  const { turn, wasRight } = await guess('password', by.address, email);
  if (turn.result === 'wait') return turn;
  try {
    const result = await work(by);
    await wasRight();
    return result;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return { result: 'wrong' };
    throw error;
  }
}
