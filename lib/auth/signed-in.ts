import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { TimeZone } from '@/lib/agreement/description/party';
import { type DeskLocale, isDeskLocale } from '@/lib/agreement/locales';
import { useSession } from '@/lib/db/sign-in/sessions';
import { settings } from '../process/env';
import { isFormSent } from '../process/request-context';
import { store } from '../process/store';
import { auth } from './auth';
import { requestFacts } from './request-facts';
import { Role } from './roles';

/** An editor who is signed in, and the session in which they are. */
export interface SignedIn {
  editorId: string;
  name: string;
  email: string;
  role: Role;
  language: DeskLocale | null;
  /** Of the IANA database; null: none was chosen. */
  timeZone: string | null;
  sessionId: string;
}

/** Who is signed in at the browser that asks; null where nobody is. */
export const signedIn = cache(readSignedIn);

/** The same, also where the form that is being answered has just signed in. */
export async function readSignedIn(): Promise<SignedIn | null> {
  const { headers } = await requestFacts();
  const found = await (await auth()).api.getSession({ headers });
  if (!found || found.user.retiredAt) return null;
  const { id, name, email, role, language, timeZone } = found.user;
  const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_HOURS: hours } = settings();
  await useSession(store().db, found.session.id, { idleMinutes, hours });
  return {
    editorId: id,
    name,
    email,
    role: Role.parse(role),
    language: isDeskLocale(language) ? language : null,
    timeZone: TimeZone.safeParse(timeZone).data ?? null,
    sessionId: found.session.id,
  };
}

/** The editor who is signed in; sends whoever is not to sign in, and then back to the address given. */
export async function requireEditor(backTo: string): Promise<SignedIn> {
  const editor = await signedIn();
  if (!editor) redirect(`/edit/sign-in?then=${encodeURIComponent(backTo)}`);
  return editor;
}

/**
 * The same for a page with a form. Null where the form was sent by somebody who is no longer signed in: the page then
 * shows the form, which asks to sign in within it, and nothing that is for editors only.
 */
export async function editorOrSender(backTo: string): Promise<SignedIn | null> {
  return isFormSent() ? signedIn() : requireEditor(backTo);
}
