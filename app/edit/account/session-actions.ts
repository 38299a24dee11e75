'use server';

import type { FormState } from '@/components/form/form-state';
import { endOtherSessions, endSession } from '@/lib/db/sign-in/write-sign-ins';
import { sentIn } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asConfirmedEditor } from '../confirmed-editor';
import { finished } from '../editor-for';
import { ownOf } from './own';

/** Ends one of the editor's sessions. */
export async function signOutThere(form: FormState, data: FormData): Promise<FormState> {
  return asConfirmedEditor(form, data, null, async (editor, t) => {
    await endSession(store().db, await ownOf(editor), sentIn(data, 'id'));
    return finished(form, t('account.sessionEnded'));
  });
}

/** Ends all of the editor's sessions but the one in which this is asked. */
export async function signOutElsewhere(form: FormState, data: FormData): Promise<FormState> {
  return asConfirmedEditor(form, data, null, async (editor, t) => {
    await endOtherSessions(store().db, await ownOf(editor), editor.sessionId);
    return finished(form, t('account.sessionEnded'));
  });
}
