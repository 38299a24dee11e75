import { requestFacts } from '@/lib/auth/request-facts';
import type { SignedIn } from '@/lib/auth/signed-in';
import type { Asker } from '@/lib/db/editors/write-invitation';

/** An editor as the audit notes them. */
export async function askerOf({ editorId, name }: SignedIn): Promise<Asker> {
  return { editorId, name, ipAddress: (await requestFacts()).address };
}
