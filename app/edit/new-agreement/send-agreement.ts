'use server';

import { redirect } from 'next/navigation';
import { changeWords } from '@/components/description/change-words';
import type { DescriptionState } from '@/components/description/description-state';
import { descriptionChanges } from '@/lib/agreement/description/description-changes';
import { Slug } from '@/lib/agreement/description/words';
import { agreementNamed } from '@/lib/answers/writing/duplicates';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { ALL_THE_SAME } from '@/lib/forms/all-the-same';
import { typedIn } from '@/lib/forms/form-values';
import { allRecords } from '@/lib/process/records';
import { store } from '@/lib/process/store';
import { answerDescription, refusals, type Sent } from '../agreements/answer-description';

/** Shows what a new agreement's page will say, or adds the agreement as a draft. */
export async function sendAgreement(
  state: DescriptionState,
  data: FormData,
): Promise<DescriptionState> {
  return answerDescription(state, data, 'add agreements', answer);
}

async function answer(sent: Sent): Promise<DescriptionState> {
  const { editor, i18n, values, description, isToBeSaved, again } = sent;
  const { t } = i18n;
  const slug = typedIn(values, 'slug').trim();
  if (!Slug.safeParse(slug).success) {
    return again({ problems: [{ field: 'slug', message: t('description.problem.slug') }] });
  }
  const nothing = { ...description, aims: [], parties: [], priorities: [], strands: [] };
  const additions = descriptionChanges({ ...nothing, milestones: [] }, description);
  if (!isToBeSaved) return again({ preview: changeWords(additions, i18n) });
  const same = agreementNamed(await allRecords(), description, slug);
  if (same !== null && typedIn(values, ALL_THE_SAME) === '') return again({ sameName: same });
  const by = { name: editor.name, editorId: editor.editorId };
  const agreement = { slug, description, entries: [], feeds: [], isDraft: true as const };
  const outcome = await addAgreement(store().db, agreement, by);
  switch (outcome.result) {
    case 'recorded':
      return redirect(`/edit/agreements/${slug}/description?saved=${outcome.revision}`);
    case 'already there':
      return again({ problems: [{ field: 'slug', message: t('description.new.taken') }] });
    case 'refused':
      return again({ problems: refusals(outcome.problems, i18n) });
  }
}
