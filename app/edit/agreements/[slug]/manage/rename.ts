'use server';

import { redirect } from 'next/navigation';
import { deskAddress } from '@/components/desk/desk-address';
import { type FormState, sentForm } from '@/components/form/form-state';
import { AgreementSlug } from '@/lib/agreement/agreements/agreement-slug';
import { Slug } from '@/lib/agreement/description/words';
import { renameAgreement } from '@/lib/db/agreements/rename-agreement';
import { sentIn } from '@/lib/forms/form-values';
import { forgetSlug, noteRevision } from '@/lib/process/record-cache';
import { store } from '@/lib/process/store';
import { managing } from './managing';

/** Gives an agreement another slug. */
export async function rename(given: string, form: FormState, data: FormData): Promise<FormState> {
  return managing(given, form, data, async ({ slug, by, t, whyNot }) => {
    const problem = (message: string) => sentForm(form, data, [{ field: 'new-slug', message }]);
    const { data: to } = Slug.safeParse(sentIn(data, 'new-slug').trim());
    if (to === undefined) return problem(t('description.problem.slug'));
    if (!AgreementSlug.safeParse(to).success) return problem(t('description.new.reserved'));
    const outcome = await renameAgreement(store().db, slug, to, by);
    switch (outcome.result) {
      case 'renamed':
        forgetSlug(slug);
        noteRevision(to, outcome.revision);
        return redirect(`${deskAddress(to)}?managed=renamed`);
      case 'taken':
        return problem(t('manage.rename.taken'));
      case 'as it was':
        return problem(t('manage.rename.same'));
      default:
        return whyNot(outcome);
    }
  });
}
