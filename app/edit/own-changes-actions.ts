'use server';

import type { FormState } from '@/components/form/form-state';
import { noteSeen } from '@/lib/db/editors/own-changes';
import { sentIn } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asEditor, finished } from './editor-for';

/** Notes that the editor has seen what was changed about how they sign in, up to an event. */
export async function noteSeenChanges(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, null, async ({ editorId }, t) => {
    const upTo = sentIn(data, 'up-to');
    if (/^\d{1,18}$/.test(upTo)) await noteSeen(store().db, editorId, BigInt(upTo));
    return finished(form, t('ownChanges.noted'));
  });
}
