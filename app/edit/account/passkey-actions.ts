'use server';

import { type FormState, sentForm } from '@/components/form/form-state';
import { PasskeyName } from '@/lib/auth/passkeys';
import { removePasskey, renamePasskey } from '@/lib/db/sign-in/write-sign-ins';
import { sentIn } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asConfirmedEditor } from '../confirmed-editor';
import { asEditor, finished } from '../editor-for';
import { ownOf } from './own';

/** Has the editor confirm who they are before a passkey is added, which the browser then does. */
export async function confirmToAdd(form: FormState, data: FormData): Promise<FormState> {
  return asConfirmedEditor(form, data, null, async () => sentForm(form, data, []));
}

/** Gives a passkey another name. */
export async function rename(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, null, async (editor, t) => {
    const name = PasskeyName.safeParse(sentIn(data, 'name'));
    const problem = { field: 'name', message: t('account.nameMissing') };
    if (!name.success) return sentForm(form, data, [problem]);
    await renamePasskey(store().db, await ownOf(editor), sentIn(data, 'id'), name.data);
    return { ...finished(form, t('account.renamed')), values: { name: [name.data] } };
  });
}

/** Removes a passkey. */
export async function remove(form: FormState, data: FormData): Promise<FormState> {
  return asConfirmedEditor(form, data, null, async (editor, t) => {
    await removePasskey(store().db, await ownOf(editor), sentIn(data, 'id'));
    return finished(form, t('account.remove'));
  });
}
