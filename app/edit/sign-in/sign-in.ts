'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/form/form-state';
import { backTo } from '@/lib/auth/links';
import { sentIn } from '@/lib/forms/form-values';
import { deskI18n } from '../desk-i18n';
import { formAfter, signInBy } from '../editor-for';

/** Signs in, and goes to where one wanted to be. */
export async function signIn(form: FormState, data: FormData): Promise<FormState> {
  const outcome = await signInBy(data.has('sign-in-code') ? 'code' : 'password', data);
  if (outcome.result === 'signed in') redirect(backTo(sentIn(data, 'then')));
  const { t } = await deskI18n();
  return formAfter(form, data, outcome, t);
}
