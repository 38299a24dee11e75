import { readInvitation } from '@/lib/db/editors/invitation';
import { joinBy } from '@/lib/db/editors/use-invitation';
import type { Invitation } from '@/prisma/client/client';
import { store } from '../process/store';
import { auth } from './auth';
import { beginAttempt } from './login-throttle';
import { requestFacts } from './request-facts';
import { entered } from './sign-in';

/** The invitation that a link leads to; a link that does not work counts as a guess. */
export type Followed =
  | { result: 'open'; invitation: Invitation }
  | { result: 'gone' }
  | { result: 'wait'; seconds: number };

/** Finds the invitation of a link's token. */
export async function followLink(token: string): Promise<Followed> {
  const { address } = await requestFacts();
  const { throttle, judged, wasRight } = await beginAttempt('invitation', address);
  if (throttle.result === 'wait') return throttle;
  const invitation = await judged(() => readInvitation(store().db, token));
  if (!invitation) return { result: 'gone' };
  await wasRight();
  return { result: 'open', invitation };
}

/** Follows a link with a password, and signs in by it; false where the link does not work any more. */
export async function joinWith(
  token: string,
  password: string,
  who: { name?: string; email?: string },
): Promise<boolean> {
  const { address, headers } = await requestFacts();
  const { api, $context } = await auth();
  const passwordHash = await (await $context).password.hash(password);
  const joined = await joinBy(store().db, token, { passwordHash, ...who, ipAddress: address });
  if (joined.result !== 'joined') return false;
  await api.signInEmail({ body: { email: joined.email, password }, headers });
  await entered('a link');
  return true;
}
