'use server';

import type { FactorState } from '@/components/desk/sign-in/factor-form';
import { type FormState, sentForm } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import type { WrongPassword } from '@/lib/auth/passwords/own-password';
import {
  beginFactor,
  finishFactor,
  removeFactor,
  renewBackupCodes,
} from '@/lib/auth/second-factor';
import { noteOwn } from '@/lib/db/sign-in/write-sign-ins';
import { sentIn } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asConfirmedEditor } from '../confirmed-editor';
import { asEditor, finished, waiting } from '../editor-for';
import { ownOf } from './own';

/** Sets a second factor in two steps: the password shows the secret, and a code of it is checked. */
export async function setUpFactor(form: FactorState, data: FormData): Promise<FactorState> {
  return asEditor(form, data, null, async (editor, t): Promise<FactorState> => {
    if (!data.has('app-code')) {
      const begun = await beginFactor(editor, sentIn(data, 'current-password'));
      if (begun.result !== 'begun') return wrong(form, data, begun, t);
      return { ...sentForm(form, data, []), secret: begun.secret };
    }
    const outcome = await finishFactor(editor, sentIn(data, 'app-code'));
    switch (outcome.result) {
      case 'set':
        await noteOwn(store().db, 'second factor set', await ownOf(editor));
        return finished(form, t('account.factorDone'), outcome.backupCodes);
      case 'wrong':
        return codeAgain(form, data, t('account.factorWrong'));
      case 'wait':
        return codeAgain(form, data, t('signIn.wait', waiting(outcome.seconds)));
      case 'gone':
        return sentForm(form, data, [{ field: null, message: t('account.factorGone') }]);
    }
  });
}

/** Makes new backup codes. */
export async function renewCodes(form: FormState, data: FormData): Promise<FormState> {
  return asConfirmedEditor(form, data, null, async (editor, t) => {
    const made = await renewBackupCodes(editor, sentIn(data, 'current-password'));
    if (made.result !== 'made') return wrong(form, data, made, t);
    await noteOwn(store().db, 'second factor set', await ownOf(editor), { of: 'backup codes' });
    return finished(form, t('account.codesMade'), made.backupCodes);
  });
}

/** Removes the second factor. */
export async function unsetFactor(form: FormState, data: FormData): Promise<FormState> {
  return asConfirmedEditor(form, data, null, async (editor, t) => {
    const removed = await removeFactor(editor, sentIn(data, 'current-password'));
    if (removed.result !== 'removed') return wrong(form, data, removed, t);
    await noteOwn(store().db, 'second factor removed', await ownOf(editor));
    return finished(form, t('account.factorRemoved'));
  });
}

function codeAgain(form: FactorState, data: FormData, message: string): FactorState {
  const again = sentForm(form, data, [{ field: 'app-code', message }]);
  return { ...again, ...(form.secret && { secret: form.secret }) };
}

function wrong(form: FormState, data: FormData, outcome: WrongPassword, t: I18n['t']): FormState {
  const message =
    outcome.result === 'wait'
      ? t('signIn.wait', waiting(outcome.seconds))
      : t('account.currentWrong');
  return sentForm(form, data, [{ field: 'current-password', message }]);
}
