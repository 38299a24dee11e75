'use server';

import type { FormState } from '@/components/form/form-state';
import { settleDeclined } from '@/lib/db/proposals/settle-declined';
import { sentIn } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asEditor, finished } from '../editor-for';

/** Lets a proposal of the editor's own be that was declined: it is no longer brought up. */
export async function letBe(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, null, async ({ editorId }, t) => {
    await settleDeclined(store().db, Number(sentIn(data, 'proposal')), editorId);
    return finished(form, t('proposal.letBeDone'));
  });
}
