'use server';

import { notFound, redirect } from 'next/navigation';
import { deskAddress } from '@/components/desk/desk-address';
import { type FormState, sentForm } from '@/components/form/form-state';
import { Slug } from '@/lib/agreement/description/words';
import { deleteDraft } from '@/lib/db/agreements/delete-draft';
import { publishAgreement } from '@/lib/db/agreements/publish-agreement';
import { sentIn } from '@/lib/forms/form-values';
import { forgetSlug, noteRevision } from '@/lib/process/record-cache';
import { store } from '@/lib/process/store';
import { asEditor } from '../../../editor-for';

/** Publishes a draft, where the admin has confirmed it. */
export async function publish(given: string, form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, 'publish agreements', async ({ name, editorId }, t) => {
    const { data: slug } = Slug.safeParse(given);
    if (slug === undefined) return notFound();
    const problem = (field: string | null, message: string) =>
      sentForm(form, data, [{ field, message }]);
    if (sentIn(data, 'confirmed') !== 'yes') {
      return problem('confirmed', t('manage.confirmWanted'));
    }
    const outcome = await publishAgreement(store().db, slug, { name, editorId });
    switch (outcome.result) {
      case 'published':
        noteRevision(slug, outcome.revision);
        return redirect(`${deskAddress(slug)}?published=yes`);
      case 'public already':
        return problem(null, t('manage.publish.already'));
      case 'stale':
        return problem(null, t('manage.changed'));
      case 'refused':
        return problem(null, t('manage.refused', { reason: outcome.problems[0]?.message ?? '' }));
      case 'unknown agreement':
        return notFound();
    }
  });
}

/** Deletes a draft, where the admin has typed its slug. */
export async function deleteOwnDraft(
  given: string,
  form: FormState,
  data: FormData,
): Promise<FormState> {
  return asEditor(form, data, 'publish agreements', async ({ name, editorId }, t) => {
    const { data: slug } = Slug.safeParse(given);
    if (slug === undefined) return notFound();
    const problem = (field: string | null, message: string) =>
      sentForm(form, data, [{ field, message }]);
    if (sentIn(data, 'slug').trim() !== slug) {
      return problem('slug', t('manage.delete.slugWrong', { slug }));
    }
    const outcome = await deleteDraft(store().db, slug, { name, editorId });
    switch (outcome.result) {
      case 'deleted':
        forgetSlug(slug);
        return redirect(`/edit/agreements?deleted=${slug}`);
      case 'no draft':
        return problem(null, t('manage.delete.noDraft'));
      case 'stale':
        return problem(null, t('manage.changed'));
      case 'refused':
        return problem(null, t('manage.refused', { reason: outcome.problems[0]?.message ?? '' }));
      case 'unknown agreement':
        return notFound();
    }
  });
}
