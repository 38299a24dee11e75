'use server';

import { type FormState, sentForm } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { EditorEmail, EditorName } from '@/lib/auth/editor-fields';
import { linkTo } from '@/lib/auth/links';
import { requestFacts } from '@/lib/auth/request-facts';
import { Role } from '@/lib/auth/roles';
import type { SignedIn } from '@/lib/auth/signed-in';
import {
  changeRole,
  type EditorChange,
  reinstateEditor,
  retireEditor,
} from '@/lib/db/editors/write-editor';
import {
  type Asker,
  inviteEditor,
  inviteToNewPassword,
  withdrawInvitation,
} from '@/lib/db/editors/write-invitation';
import { sentIn } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asConfirmedEditor } from '../confirmed-editor';
import { finished } from '../editor-for';

type Change = (t: I18n['t'], by: Asker) => Promise<FormState>;

/** Invites an editor, and shows the link this once. */
export async function invite(form: FormState, data: FormData): Promise<FormState> {
  return asAdmin(form, data, async (t, by) => {
    const name = EditorName.safeParse(sentIn(data, 'name'));
    const email = EditorEmail.safeParse(sentIn(data, 'email'));
    const role = Role.safeParse(sentIn(data, 'role')).data ?? 'editor';
    const problems = [
      ...(name.success ? [] : [{ field: 'name', message: t('joining.nameMissing') }]),
      ...(email.success ? [] : [{ field: 'email', message: t('joining.emailWrong') }]),
    ];
    if (!name.success || !email.success) return sentForm(form, data, problems);
    const invitee = { name: name.data, email: email.data, role };
    const invited = await inviteEditor(store().db, invitee, by);
    if (invited.result === 'already an editor') {
      return sentForm(form, data, [{ field: 'email', message: t('editors.already') }]);
    }
    const link = linkTo('invitation', invited.token);
    return finished(form, t('editors.link', { name: name.data }), [link]);
  });
}

/** Makes a link by which an editor sets a new password, and shows it this once. */
export async function reset(form: FormState, data: FormData): Promise<FormState> {
  return asAdmin(form, data, async (t, by) => {
    const email = sentIn(data, 'email');
    const invited = await inviteToNewPassword(store().db, email, by);
    if (invited.result !== 'invited') return answerChange(form, data, 'no such editor', t);
    const link = linkTo('invitation', invited.token);
    return finished(form, t('editors.link', { name: email }), [link]);
  });
}

/** Gives an editor another role. */
export async function giveRole(form: FormState, data: FormData): Promise<FormState> {
  return asAdmin(form, data, async (t, by) => {
    const role = Role.parse(sentIn(data, 'role'));
    return answerChange(
      form,
      data,
      await changeRole(store().db, sentIn(data, 'email'), role, by),
      t,
    );
  });
}

/** Retires an editor. */
export async function retire(form: FormState, data: FormData): Promise<FormState> {
  return asAdmin(form, data, async (t, by) =>
    answerChange(form, data, await retireEditor(store().db, sentIn(data, 'email'), by), t),
  );
}

/** Reinstates an editor. */
export async function reinstate(form: FormState, data: FormData): Promise<FormState> {
  return asAdmin(form, data, async (t, by) =>
    answerChange(form, data, await reinstateEditor(store().db, sentIn(data, 'email'), by), t),
  );
}

/** Withdraws an invitation that was not yet used. */
export async function withdraw(form: FormState, data: FormData): Promise<FormState> {
  return asAdmin(form, data, async (t, by) => {
    await withdrawInvitation(store().db, Number(sentIn(data, 'id')), by);
    return finished(form, t('editors.withdrawn'));
  });
}

async function asAdmin(form: FormState, data: FormData, change: Change): Promise<FormState> {
  return asConfirmedEditor(form, data, 'look after editors', async (editor, t) =>
    change(t, await askerOf(editor)),
  );
}

async function askerOf({ editorId, name }: SignedIn): Promise<Asker> {
  return { editorId, name, ipAddress: (await requestFacts()).address };
}

function answerChange(
  form: FormState,
  data: FormData,
  change: EditorChange,
  t: I18n['t'],
): FormState {
  const problem = (message: string) => sentForm(form, data, [{ field: null, message }]);
  switch (change) {
    case 'changed':
      return finished(form, t('editors.changed'));
    case 'nothing to change':
      return finished(form, t('editors.nothing'));
    case 'no such editor':
      return problem(t('editors.unknown'));
    case 'the last admin':
      return problem(t('editors.lastAdmin'));
  }
}
