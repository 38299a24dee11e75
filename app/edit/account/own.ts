import type { Own } from '@/lib/db/sign-in/write-sign-ins';
import { asked } from '@/lib/server/sign-in/asked';
import type { SignedIn } from '@/lib/server/sign-in/signed-in';

/** The editor who is signed in, as who changes how they sign in. */
export async function ownOf({ editorId, name, email }: SignedIn): Promise<Own> {
  return { editorId, name, email, ipAddress: (await asked()).address };
}
