'use server';

import { redirect } from 'next/navigation';
import { auth } from '@/lib/auth/auth';
import { requestFacts } from '@/lib/auth/request-facts';
import { signedIn } from '@/lib/auth/signed-in';
import { noteInAudit } from '@/lib/db/editors/write-audit';
import { store } from '@/lib/process/store';

/** Ends the session of the browser that asks. */
export async function signOut(): Promise<void> {
  const editor = await signedIn();
  if (editor) {
    const { headers, address } = await requestFacts();
    await (await auth()).api.signOut({ headers });
    await noteInAudit(store().db, { action: 'signed out', by: editor, ipAddress: address });
  }
  redirect('/edit/sign-in');
}
