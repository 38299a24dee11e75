'use server';

import { redirect } from 'next/navigation';
import { deskAddress } from '@/components/desk/desk-address';
import { type FormState, sentForm } from '@/components/form/form-state';
import { retireAgreement, takeUpAgreement } from '@/lib/db/agreements/retire-agreement';
import { sentIn } from '@/lib/forms/form-values';
import { noteRevision } from '@/lib/process/record-cache';
import { store } from '@/lib/process/store';
import { managing } from './managing';

/** Has an agreement be followed no longer, where the admin has confirmed it. */
export async function retire(given: string, form: FormState, data: FormData): Promise<FormState> {
  return managing(given, form, data, async ({ slug, by, t, whyNot }) => {
    if (sentIn(data, 'confirmed') !== 'yes') {
      const problem = { field: 'confirmed', message: t('manage.confirmWanted') };
      return sentForm(form, data, [problem]);
    }
    const outcome = await retireAgreement(store().db, slug, by);
    if (outcome.result !== 'changed') return whyNot(outcome);
    noteRevision(slug, outcome.revision);
    return redirect(`${deskAddress(slug)}?managed=retired`);
  });
}

/** Has an agreement be followed again. */
export async function takeUp(given: string, form: FormState, data: FormData): Promise<FormState> {
  return managing(given, form, data, async ({ slug, by, whyNot }) => {
    const outcome = await takeUpAgreement(store().db, slug, by);
    if (outcome.result !== 'changed') return whyNot(outcome);
    noteRevision(slug, outcome.revision);
    return redirect(`${deskAddress(slug)}?managed=taken-up`);
  });
}
