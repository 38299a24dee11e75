import { type FormState, type SignInStep, sentForm } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { confirm, hasFactor, isRecent } from '@/lib/auth/confirm';
import type { Action } from '@/lib/auth/roles';
import type { SignedIn } from '@/lib/auth/signed-in';
import { sentIn } from '@/lib/forms/form-values';
import { asEditor, tellToWait, waiting } from './editor-for';

/**
 * Does what changes how somebody comes in, or what they may do, as the editor who sends the form. Where they signed in
 * more than ten minutes ago the form keeps what was typed and asks once more who they are, and the next sending goes on.
 */
export async function asConfirmedEditor(
  form: FormState,
  data: FormData,
  action: Action | null,
  work: (editor: SignedIn, t: I18n['t']) => Promise<FormState>,
): Promise<FormState> {
  return asEditor(form, data, action, async (editor, t) => {
    if (await isRecent(editor)) return work(editor, t);
    const step = await stepFor(editor, data);
    const passwordField = data.has('current-password') ? 'current-password' : 'confirm-password';
    const again = (field: string, message: string): FormState => ({
      ...sentForm(form, data, [{ field, message }]),
      again: step,
    });
    const isAnswer = step === 'confirm' ? data.has(passwordField) : data.has('confirm-code');
    if (!isAnswer) return again(firstField(step), t('signIn.confirmWanted'));
    const typed = sentIn(data, 'confirm-code');
    const outcome = await confirm(editor, sentIn(data, passwordField), typed);
    switch (outcome.result) {
      case 'confirmed':
        return work(outcome.editor, t);
      case 'wrong password':
        return again(passwordField, t('account.currentWrong'));
      case 'wrong code':
        return again('confirm-code', t('signIn.wrongCode'));
      case 'wait':
        await tellToWait(outcome.seconds);
        return again(
          outcome.for === 'code' ? 'confirm-code' : passwordField,
          t('signIn.wait', waiting(outcome.seconds)),
        );
    }
  });
}

/** What of an editor is asked once more; a form that has a field for the password asks in it. */
async function stepFor(editor: SignedIn, data: FormData): Promise<SignInStep> {
  if (!(await hasFactor(editor))) return 'confirm';
  return data.has('current-password') ? 'confirm code' : 'confirm with code';
}

function firstField(step: SignInStep): string {
  return step === 'confirm code' ? 'confirm-code' : 'confirm-password';
}
