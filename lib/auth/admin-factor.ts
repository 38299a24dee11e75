import { isByTwoFactors } from '@/lib/db/sign-in/sessions';
import { serving, settings } from '../process/env';
import { store } from '../process/store';
import { type Action, ALLOWED } from './roles';
import type { SignedIn } from './signed-in';

/**
 * Whether an admin must first set up a second factor, or come in by a passkey, to do what only admins may. Not set, it
 * is asked for where the site is public, behind TLS (OWASP ASVS 5.0, 6.3.3), so that one can be tried on one's own
 * machine without; in every case an editor's work goes on.
 */
export async function lacksFactor({ role, sessionId }: SignedIn): Promise<boolean> {
  const { REQUIRE_ADMIN_FACTOR } = settings();
  const isAsked = REQUIRE_ADMIN_FACTOR === null ? serving().secure : REQUIRE_ADMIN_FACTOR === 'on';
  return isAsked && role === 'admin' && !(await isByTwoFactors(store().db, sessionId));
}

/** Whether something is for admins only. */
export function isForAdmins(action: Action): boolean {
  const roles: readonly string[] = ALLOWED[action];
  return !roles.includes('editor');
}
