'use server';

import type { FormState } from '@/components/form/form-state';
import { checkSourcesNow } from '@/lib/jobs/sources/check-now';
import { store } from '@/lib/process/store';
import { asEditor, finished } from '../editor-for';

/** Asks the cited sources that are due at once, and says what came of it. */
export async function check(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, 'record entries', async (_editor, t) => {
    const run = await checkSourcesNow(store(), 'due');
    if (run.result === 'elsewhere') return finished(form, t('sources.elsewhere'));
    const { sources, left } = run;
    const unread = sources.filter(({ outcome }) => outcome !== 'read').length;
    return finished(form, t('sources.checked', { asked: sources.length, unread, left }));
  });
}
