'use server';

import { redirect } from 'next/navigation';
import { changeWords } from '@/components/description/change-words';
import type { DescriptionState } from '@/components/description/description-state';
import { AgreementSlug, RESERVED_SLUGS } from '@/lib/agreement/agreements/agreement-slug';
import { descriptionChanges } from '@/lib/agreement/description/description-changes';
import { Slug } from '@/lib/agreement/description/words';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { agreementNamed } from '@/lib/answers/writing/duplicates';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { ALL_THE_SAME } from '@/lib/forms/all-the-same';
import { proposedSlug } from '@/lib/forms/description/proposed-slugs';
import { type FormValues, typedIn } from '@/lib/forms/form-values';
import { formerSlugs } from '@/lib/process/former-slugs';
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

/** A slug that an agreement may have and none has or had, made of the name that was typed. */
async function slugFor(values: FormValues, records: readonly AgreementRecord[]): Promise<string> {
  const former = [...(await formerSlugs()).keys()];
  return proposedSlug(
    values,
    'name',
    new Set([...records.map(({ slug }) => slug), ...former, ...RESERVED_SLUGS]),
  );
}

async function answer(sent: Sent): Promise<DescriptionState> {
  const { editor, i18n, description, isToBeSaved } = sent;
  const { t } = i18n;
  const records = await allRecords();
  const slug = typedIn(sent.values, 'slug').trim() || (await slugFor(sent.values, records));
  const values = { ...sent.values, slug: [slug] };
  const again: Sent['again'] = (shown) => sent.again({ values, ...shown });
  if (!Slug.safeParse(slug).success) {
    return again({ problems: [{ field: 'slug', message: t('description.problem.slug') }] });
  }
  if (!AgreementSlug.safeParse(slug).success) {
    return again({ problems: [{ field: 'slug', message: t('description.new.reserved') }] });
  }
  const nothing = { ...description, aims: [], parties: [], priorities: [], strands: [] };
  const additions = descriptionChanges({ ...nothing, milestones: [] }, description);
  if (!isToBeSaved) return again({ preview: changeWords(additions, i18n) });
  const same = agreementNamed(records, description, slug);
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
