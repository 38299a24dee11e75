import { asked } from '@/lib/server/sign-in/asked';
import type { SignedIn } from '@/lib/server/sign-in/signed-in';
import type { Own } from '@/lib/store/write-sign-ins';

/** The editor who is signed in, as who changes how they sign in. */
export async function ownOf({ editorId, name, email }: SignedIn): Promise<Own> {
  return { editorId, name, email, ipAddress: (await asked()).address };
}
