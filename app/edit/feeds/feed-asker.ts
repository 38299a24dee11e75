import type { Asker } from '@/lib/db/editors/write-invitation';
import { asked } from '@/lib/server/sign-in/asked';
import type { SignedIn } from '@/lib/server/sign-in/signed-in';

/** An editor as the audit notes them. */
export async function askerOf({ editorId, name }: SignedIn): Promise<Asker> {
  return { editorId, name, ipAddress: (await asked()).address };
}
