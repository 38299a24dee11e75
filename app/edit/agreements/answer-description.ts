import { descriptionProblems } from '@/components/description/description-problems';
import type { DescriptionState } from '@/components/description/description-state';
import type { FieldProblem } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import type { Description } from '@/lib/agreement/description/description';
import type { Action } from '@/lib/auth/roles';
import type { SignedIn } from '@/lib/auth/signed-in';
import type { WriteProblem } from '@/lib/db/records/write-outcome';
import { rearranged } from '@/lib/forms/description/blocks';
import { parseDescription } from '@/lib/forms/description/parse-description';
import { withProposedSlugs } from '@/lib/forms/description/proposed-slugs';
import { type FormValues, valuesOf } from '@/lib/forms/form-values';
import { deskI18n } from '../desk-i18n';
import { editorFor } from '../editor-for';

/** A description that an editor sent, as far as it needs no database: whole, and from one who may. */
export interface Sent {
  editor: SignedIn;
  i18n: I18n;
  values: FormValues;
  description: Description;
  /** Whether it is to be saved, or only what would change is to be shown. */
  isToBeSaved: boolean;
  /** The form shown again, with what is wrong or what would change. */
  again: (shown: Shown) => DescriptionState;
}

type Shown = Partial<
  Pick<DescriptionState, 'problems' | 'preview' | 'since' | 'values' | 'sameName'>
>;

/**
 * Answers a form by which an agreement is described: blocks added, moved and removed, and what is wrong told at its
 * field, with everything that was typed and a short name for what has a title only; what is whole goes on to `save`.
 */
export async function answerDescription(
  state: DescriptionState,
  data: FormData,
  action: Action,
  save: (sent: Sent) => Promise<DescriptionState>,
): Promise<DescriptionState> {
  const i18n = await deskI18n();
  const { intent: [intent = 'preview'] = [], ...typed } = valuesOf(data);
  const values = withProposedSlugs(typed);
  const again = (shown: Partial<DescriptionState>): DescriptionState => ({
    values,
    problems: [],
    attempt: state.attempt + 1,
    preview: null,
    since: null,
    sameName: null,
    ...shown,
  });
  const { editor, form } = await editorFor(state, data, action);
  if (!editor) return again({ problems: form.problems, ...(form.again && { again: form.again }) });
  const blocks = rearranged(values, intent);
  if (blocks) return again(blocks);
  const read = parseDescription(values);
  if (read.result === 'refused') {
    return again({ problems: descriptionProblems(read.faults, i18n) });
  }
  const { description } = read;
  return save({ editor, i18n, values, description, isToBeSaved: intent === 'save', again });
}

/** What the store holds against a description, told above the form: its own fields have been asked before. */
export function refusals(problems: readonly WriteProblem[], { t }: I18n): FieldProblem[] {
  return problems.map(({ message }) => ({
    field: null,
    message: t('description.problem.refused', { reason: message }),
  }));
}
