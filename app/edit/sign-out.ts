'use server';

import { redirect } from 'next/navigation';
import { noteInAudit } from '@/lib/db/editors/write-audit';
import { asked } from '@/lib/server/sign-in/asked';
import { auth } from '@/lib/server/sign-in/auth';
import { signedIn } from '@/lib/server/sign-in/signed-in';
import { store } from '@/lib/server/store';

/** Ends the session of the browser that asks. */
export async function signOut(): Promise<void> {
  const editor = await signedIn();
  if (editor) {
    const { headers, address } = await asked();
    await (await auth()).api.signOut({ headers });
    await noteInAudit(store().db, { action: 'signed out', by: editor, ipAddress: address });
  }
  redirect('/edit/sign-in');
}
