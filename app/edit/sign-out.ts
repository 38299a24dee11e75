'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { auth } from '@/lib/server/sign-in/auth';
import { signedIn } from '@/lib/server/sign-in/signed-in';
import { store } from '@/lib/server/store';
import { noteInAudit } from '@/lib/store/write-audit';

/** Ends the session of the browser that asks. */
export async function signOut(): Promise<void> {
  const editor = await signedIn();
  if (editor) {
    await (await auth()).api.signOut({ headers: await headers() });
    await noteInAudit(store().db, { action: 'signed out', by: editor });
  }
  redirect('/edit/sign-in');
}
