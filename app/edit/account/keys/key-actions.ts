'use server';

import { type FormState, sentForm } from '@/components/form/form-state';
import { lacksFactor } from '@/lib/auth/admin-factor';
import { EXPIRIES, KeyName, makeKey, scopesOf } from '@/lib/auth/make-api-key';
import { Scope } from '@/lib/auth/roles';
import { revokeKey } from '@/lib/db/sign-in/write-sign-ins';
import { sentIn, valuesOf } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asConfirmedEditor } from '../../confirmed-editor';
import { asEditor, finished } from '../../editor-for';
import { ownOf } from '../own';

/** Makes a key for the editor's scripts, and shows it this once. */
export async function make(form: FormState, data: FormData): Promise<FormState> {
  return asConfirmedEditor(form, data, null, async (editor, t) => {
    const name = KeyName.safeParse(sentIn(data, 'name'));
    const scopes = Scope.array().safeParse(valuesOf(data)['scopes'] ?? []);
    const allowed = scopesOf(editor.role);
    const chosen = (scopes.data ?? []).filter((scope) => allowed.includes(scope));
    const problems = [
      ...(name.success ? [] : [{ field: 'name', message: t('keys.nameMissing') }]),
      ...(chosen.length > 0 ? [] : [{ field: 'scopes', message: t('keys.scopeMissing') }]),
    ];
    if (!name.success || problems.length > 0) return sentForm(form, data, problems);
    // What waits for a second factor at the desk does not go by a key without it.
    if (chosen.includes('agreements') && (await lacksFactor(editor))) {
      return sentForm(form, data, [{ field: 'scopes', message: t('signIn.factorWanted') }]);
    }
    const expiry = EXPIRIES.find((one) => one === sentIn(data, 'expiry')) ?? 'never';
    const key = await makeKey(await ownOf(editor), name.data, chosen, expiry);
    return finished(form, t('keys.made'), [key]);
  });
}

/** Revokes one of the editor's keys. */
export async function revoke(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, null, async (editor, t) => {
    await revokeKey(store().db, await ownOf(editor), sentIn(data, 'id'));
    return finished(form, t('keys.revoked'));
  });
}
