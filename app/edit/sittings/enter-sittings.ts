'use server';

import { type FormState, sentForm } from '@/components/form/form-state';
import { sittingsProblems } from '@/components/sittings/sittings-problems';
import { requestFacts } from '@/lib/auth/request-facts';
import { enterSittingCalendar } from '@/lib/db/sittings/write-sitting-calendar';
import { valuesOf } from '@/lib/forms/form-values';
import { parseSittings } from '@/lib/forms/sittings/parse-sittings';
import { store } from '@/lib/process/store';
import { deskI18n } from '../desk-i18n';
import { asEditor, finished } from '../editor-for';

/** Enters a calendar of sitting days; the pages that count by it are rendered anew. */
export async function enterSittings(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, 'enter sitting days', async ({ editorId, name }, t) => {
    const read = parseSittings(valuesOf(data));
    if ('faults' in read) {
      return sentForm(form, data, sittingsProblems(read.faults, await deskI18n()));
    }
    const by = { editorId, name, ipAddress: (await requestFacts()).address };
    await enterSittingCalendar(store().db, read.calendar, by);
    return finished(form, t('sittings.entered', { count: read.calendar.days.length }));
  });
}
