import { notFound } from 'next/navigation';
import { type FormState, sentForm } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { Slug } from '@/lib/agreement/description/words';
import type { DraftDeleted } from '@/lib/db/agreements/delete-draft';
import type { PublishOutcome } from '@/lib/db/agreements/publish-agreement';
import type { Renamed } from '@/lib/db/agreements/rename-agreement';
import type { FollowOutcome } from '@/lib/db/agreements/retire-agreement';
import type { EditorName } from '@/lib/db/editors/author';
import { asEditor } from '../../../editor-for';

type NotDone = Exclude<
  PublishOutcome | DraftDeleted | FollowOutcome | Renamed,
  { result: 'published' | 'deleted' | 'changed' | 'renamed' | 'taken' }
>;

/** What an admin is about to do with an agreement. */
interface Managing {
  slug: string;
  by: EditorName;
  t: I18n['t'];
  /** The form shown again, with the reason why it was not done. */
  whyNot: (outcome: NotDone) => FormState;
}

/** Does what only an admin may do with an agreement; its slug is as the form was given it. */
export async function managing(
  given: string,
  form: FormState,
  data: FormData,
  work: (asked: Managing) => Promise<FormState>,
): Promise<FormState> {
  return asEditor(form, data, 'publish agreements', async ({ name, editorId }, t) => {
    const { data: slug } = Slug.safeParse(given);
    if (slug === undefined) return notFound();
    const whyNot = (outcome: NotDone): FormState => {
      if (outcome.result === 'unknown agreement') return notFound();
      return sentForm(form, data, [{ field: null, message: reasonOf(outcome, t) }]);
    };
    return work({ slug, by: { name, editorId }, t, whyNot });
  });
}

function reasonOf(
  outcome: Exclude<NotDone, { result: 'unknown agreement' }>,
  t: I18n['t'],
): string {
  switch (outcome.result) {
    case 'stale':
      return t('manage.changed');
    case 'refused':
      return t('manage.refused', { reason: outcome.problems[0]?.message ?? '' });
    case 'no draft':
      return t('manage.delete.noDraft');
    case 'public already':
      return t('manage.publish.already');
    case 'as it was':
      return t('manage.meanwhile');
    case 'a draft':
      return t('manage.draftNote');
  }
}
