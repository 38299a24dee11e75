'use server';

import { type FormState, sentForm, sentIn } from '@/components/form/form-state';
import { changePassword } from '@/lib/server/sign-in/own-password';
import { store } from '@/lib/server/store';
import { setLanguage } from '@/lib/store/write-editor';
import { noteOwn } from '@/lib/store/write-sign-ins';
import { asConfirmedEditor } from '../confirmed-editor';
import { asEditor, finished, waiting } from '../editor-for';
import { passwordProblems } from '../password-problems';
import { ownOf } from './own';

/** Sets another password, and signs out everywhere else. */
export async function setPassword(form: FormState, data: FormData): Promise<FormState> {
  return asConfirmedEditor(form, data, null, async (editor, t) => {
    const wanted = sentIn(data, 'new-password');
    const problems = await passwordProblems(wanted, editor, t);
    if (problems.length > 0) return sentForm(form, data, problems);
    const outcome = await changePassword(editor.email, sentIn(data, 'current-password'), wanted);
    if (outcome.result === 'set') {
      await noteOwn(store().db, 'password set', await ownOf(editor));
      return finished(form, t('account.passwordSet'));
    }
    const message =
      outcome.result === 'wait'
        ? t('signIn.wait', waiting(outcome.seconds))
        : t('account.currentWrong');
    return sentForm(form, data, [{ field: 'current-password', message }]);
  });
}

/** Sets the language in which the desk speaks to the editor. */
export async function saveLanguage(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, null, async ({ editorId }, t) => {
    const asked = sentIn(data, 'language');
    const language = asked === 'en' || asked === 'nb' ? asked : null;
    await setLanguage(store().db, editorId, language);
    return {
      ...finished(form, t('account.languageSaved')),
      values: { language: [language ?? ''] },
    };
  });
}
