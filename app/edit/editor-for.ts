import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { doneForm, type FormState, type SignInStep, sentForm } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { isForAdmins, lacksFactor } from '@/lib/auth/admin-factor';
import { type Action, may } from '@/lib/auth/roles';
import { type SignInOutcome, signInByCode, signInByPassword } from '@/lib/auth/sign-in';
import { readSignedIn, type SignedIn } from '@/lib/auth/signed-in';
import { sentIn } from '@/lib/forms/form-values';
import { answerWith } from '@/lib/process/request-context';
import { deskI18n } from './desk-i18n';

/** Who sends a form, or the form as it is shown again to whoever may not. */
export type Sender = { editor: SignedIn; form?: never } | { form: FormState; editor?: never };

/**
 * The editor who sends a form. Where nobody is signed in any more, the form keeps what was typed and asks to sign in
 * (`SignInAgain` shows the fields), and the next sending goes on; where the role does not allow it, the form says so.
 */
export async function editorFor(
  form: FormState,
  data: FormData,
  action: Action | null = null,
): Promise<Sender> {
  const i18n = await deskI18n();
  const editor = await readSignedIn();
  if (!editor) return again(form, data, action, i18n);
  return allowed(editor, form, data, action, i18n);
}

/** Does what a form asks for, as the editor who sends it, where the role allows it. */
export async function asEditor(
  form: FormState,
  data: FormData,
  action: Action | null,
  work: (editor: SignedIn, t: I18n['t']) => Promise<FormState>,
): Promise<FormState> {
  const sender = await editorFor(form, data, action);
  if (!sender.editor) return sender.form;
  return work(sender.editor, (await deskI18n()).t);
}

/** The form when it was done, on a page that shows what came of it. */
export function finished(form: FormState, message: string, shown?: readonly string[]): FormState {
  refresh();
  return doneForm(form, { message, ...(shown && { shown }) });
}

async function again(
  form: FormState,
  data: FormData,
  action: Action | null,
  i18n: I18n,
): Promise<Sender> {
  const { t } = i18n;
  const step = data.has('sign-in-code') ? 'code' : 'password';
  if (step === 'password' && !data.has('sign-in-email')) {
    const problem = { field: 'sign-in-email', message: t('signIn.noLonger') };
    return { form: { ...sentForm(form, data, [problem]), again: step } };
  }
  const outcome = await signInBy(step, data);
  if (outcome.result !== 'signed in') return { form: formAfter(form, data, outcome, t) };
  return allowed(outcome.editor, form, data, action, i18n);
}

/** The editor where the role allows it, and where what is for admins is not kept waiting for a second factor. */
async function allowed(
  editor: SignedIn,
  form: FormState,
  data: FormData,
  action: Action | null,
  { t }: I18n,
): Promise<Sender> {
  const refuse = (message: string) => ({
    form: sentForm(form, data, [{ field: null, message }]),
  });
  if (action === null) return { editor };
  if (!may(editor.role, action)) return refuse(t('signIn.mayNot'));
  const isKept = isForAdmins(action) && (await lacksFactor(editor));
  return isKept ? refuse(t('signIn.factorWanted')) : { editor };
}

/** Signs in by the fields of a form. */
export async function signInBy(step: SignInStep, data: FormData): Promise<SignInOutcome> {
  const outcome = await (step === 'code'
    ? signInByCode(sentIn(data, 'sign-in-code'))
    : signInByPassword(sentIn(data, 'sign-in-email'), sentIn(data, 'sign-in-password')));
  if (outcome.result === 'wait') await tellToWait(outcome.seconds);
  return outcome;
}

/** Answers with the status of too many tries, and when to try again, in seconds. */
export async function tellToWait(seconds: number): Promise<void> {
  // A browser would call the status a fault where a script has sent the form.
  const isByScript = (await headers()).has('next-action');
  if (!isByScript) answerWith(429, seconds);
}

/** The form after a try to sign in by it that has not yet led in. */
export function formAfter(
  form: FormState,
  data: FormData,
  outcome: Exclude<SignInOutcome, { result: 'signed in' }>,
  t: I18n['t'],
): FormState {
  const step = data.has('sign-in-code') ? 'code' : 'password';
  const field = `sign-in-${step}`;
  const show = (next: SignInStep, at: string, message: string): FormState => ({
    ...sentForm(form, data, [{ field: at, message }]),
    again: next,
  });
  switch (outcome.result) {
    case 'code wanted':
      return show('code', 'sign-in-code', t('signIn.codeWanted'));
    case 'begin again':
      return show('password', 'sign-in-password', t('signIn.beginAgain'));
    case 'refused':
      return show(step, field, t(step === 'code' ? 'signIn.wrongCode' : 'signIn.wrong'));
    case 'wait':
      return show(step, field, t('signIn.wait', waiting(outcome.seconds)));
  }
}

/** How long to wait, as a message takes it: minutes from two on, else seconds. */
export function waiting(seconds: number): { minutes: number; seconds: number } {
  return { minutes: seconds < 120 ? 0 : Math.ceil(seconds / 60), seconds };
}
