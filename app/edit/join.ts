'use server';

import { redirect } from 'next/navigation';
import { type FormState, sentForm } from '@/components/form/form-state';
import { EditorEmail, EditorName } from '@/lib/auth/editor-fields';
import { followLink, joinWith } from '@/lib/auth/follow-link';
import { sentIn } from '@/lib/forms/form-values';
import { deskI18n } from './desk-i18n';
import { waiting } from './editor-for';
import { passwordProblems } from './password-problems';

/** Follows a link: becomes an editor, or sets a new password, and signs in. */
export async function joinByLink(form: FormState, data: FormData): Promise<FormState> {
  const { t } = await deskI18n();
  const token = sentIn(data, 'token');
  const link = await followLink(token);
  if (link.result === 'wait') return whole(form, data, t('joining.wait', waiting(link.seconds)));
  if (link.result === 'gone') return whole(form, data, t('joining.gone'));
  const isSetUp = link.invitation.email === null;
  const name = EditorName.safeParse(sentIn(data, 'name'));
  const email = EditorEmail.safeParse(sentIn(data, 'email'));
  const owner = isSetUp
    ? { name: sentIn(data, 'name'), email: sentIn(data, 'email') }
    : link.invitation;
  const problems = [
    ...(isSetUp && !name.success ? [{ field: 'name', message: t('joining.nameMissing') }] : []),
    ...(isSetUp && !email.success ? [{ field: 'email', message: t('joining.emailWrong') }] : []),
    ...(await passwordProblems(sentIn(data, 'new-password'), owner, t)),
  ];
  if (problems.length > 0) return sentForm(form, data, problems);
  const who =
    isSetUp && name.success && email.success ? { name: name.data, email: email.data } : {};
  const isIn = await joinWith(token, sentIn(data, 'new-password'), who);
  if (!isIn) return whole(form, data, t('joining.gone'));
  redirect('/edit');
}

function whole(form: FormState, data: FormData, message: string): FormState {
  return sentForm(form, data, [{ field: null, message }]);
}
