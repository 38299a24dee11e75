'use server';

import { redirect } from 'next/navigation';
import { deskAddress } from '@/components/desk/desk-address';
import { type FormState, sentForm } from '@/components/form/form-state';
import { deleteDraft } from '@/lib/db/agreements/delete-draft';
import { publishAgreement } from '@/lib/db/agreements/publish-agreement';
import { sentIn } from '@/lib/forms/form-values';
import { forgetSlug, noteRevision } from '@/lib/process/record-cache';
import { store } from '@/lib/process/store';
import { managing } from './managing';

/** Publishes a draft, where the admin has confirmed it. */
export async function publish(given: string, form: FormState, data: FormData): Promise<FormState> {
  return managing(given, form, data, async ({ slug, by, t, whyNot }) => {
    if (sentIn(data, 'confirmed') !== 'yes') {
      const problem = { field: 'confirmed', message: t('manage.confirmWanted') };
      return sentForm(form, data, [problem]);
    }
    const outcome = await publishAgreement(store().db, slug, by);
    if (outcome.result !== 'published') return whyNot(outcome);
    noteRevision(slug, outcome.revision);
    return redirect(`${deskAddress(slug)}?managed=published`);
  });
}

/** Deletes a draft, where the admin has typed its slug. */
export async function deleteTyped(
  given: string,
  form: FormState,
  data: FormData,
): Promise<FormState> {
  return managing(given, form, data, async ({ slug, by, t, whyNot }) => {
    if (sentIn(data, 'slug').trim() !== slug) {
      const problem = { field: 'slug', message: t('manage.delete.slugWrong', { slug }) };
      return sentForm(form, data, [problem]);
    }
    const outcome = await deleteDraft(store().db, slug, by);
    if (outcome.result !== 'deleted') return whyNot(outcome);
    forgetSlug(slug);
    return redirect(`/edit/agreements?deleted=${slug}`);
  });
}
