import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { readSessions } from '@/lib/db/sign-in/read-sign-ins';
import { notePasswordSet } from '@/lib/db/sign-in/write-sign-ins';
import { store } from '@/lib/process/store';
import { auth } from '../auth';
import { beginAttempt } from '../login-throttle';
import { type RequestFacts, requestFacts } from '../request-facts';
import type { SignedIn } from '../signed-in';

export type WrongPassword = { result: 'wrong' } | { result: 'wait'; seconds: number };

/** What an editor who sets their own password may end with it. */
export const Ended = z.enum(['sessions', 'passkeys', 'keys']);
export type Ended = z.infer<typeof Ended>;

/** Sets the password of the editor who is signed in, and ends what they chose of their other ways in. */
export async function changePassword(
  { editorId, name, email, sessionId }: SignedIn,
  currentPassword: string,
  newPassword: string,
  ended: readonly Ended[],
): Promise<{ result: 'set' } | WrongPassword> {
  const { db } = store();
  return withPassword(email, async ({ headers, address }) => {
    const { api } = await auth();
    const revokeOtherSessions = ended.includes('sessions');
    const others = (await readSessions(db, editorId)).filter(({ id }) => id !== sessionId);
    await api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions },
      headers,
    });
    const own = { editorId, name, email, ipAddress: address };
    await notePasswordSet(db, own, {
      sessions: revokeOtherSessions ? others.length : 0,
      ways: ended.filter((way) => way !== 'sessions'),
    });
    return { result: 'set' as const };
  });
}

/** Does something that needs the password of the editor who is signed in; a wrong one counts as a try to sign in. */
export async function withPassword<Result>(
  email: string,
  work: (asked: RequestFacts) => Promise<Result>,
): Promise<Result | WrongPassword> {
  const by = await requestFacts();
  const { throttle, wasRight } = await beginAttempt('password', by.address, email);
  if (throttle.result === 'wait') return throttle;
  try {
    const result = await work(by);
    await wasRight();
    return result;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return { result: 'wrong' };
    throw error;
  }
}
