import { requestFacts } from '@/lib/auth/request-facts';
import type { SignedIn } from '@/lib/auth/signed-in';
import type { Own } from '@/lib/db/sign-in/write-sign-ins';

/** The editor who is signed in, as who changes how they sign in. */
export async function ownOf({ editorId, name, email }: SignedIn): Promise<Own> {
  return { editorId, name, email, ipAddress: (await requestFacts()).address };
}
