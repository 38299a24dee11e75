'use server';

import { redirect } from 'next/navigation';
import { changeWords } from '@/components/description/change-words';
import { previewOfDescription } from '@/components/description/description-preview';
import type { DescriptionState } from '@/components/description/description-state';
import { stayingProblems } from '@/components/description/staying';
import type { FieldProblem } from '@/components/form/form-state';
import { descriptionChanges } from '@/lib/agreement/description-changes';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record';
import { today } from '@/lib/server/days';
import { store } from '@/lib/server/store';
import { changeDescription } from '@/lib/store/write-description';
import { answerDescription, basedOn, refusals, type Sent } from '../../answer-description';
import { describedRecord } from './described-record';

/** Shows what a changed description changes, or saves it where the record is still as the editor saw it. */
export async function sendDescription(
  slug: string,
  state: DescriptionState,
  data: FormData,
): Promise<DescriptionState> {
  return answerDescription(state, data, 'change descriptions', (sent) => answer(slug, sent));
}

async function answer(slug: string, sent: Sent): Promise<DescriptionState> {
  const { t } = sent.speech;
  const record = await describedRecord(slug);
  if (!record) return sent.again({ problems: [whole(t('description.problem.gone'))] });
  const seen = basedOn(sent.values);
  if (seen === null || seen > record.revision) {
    return overtaken(sent, record, record.revision, [whole(t('description.problem.revision'))]);
  }
  if (seen < record.revision) return overtaken(sent, record, seen);
  const problems = stayingProblems(record, sent.description, sent.speech);
  const preview = previewIn(record, sent);
  if (problems.length > 0 || !sent.isToBeSaved) return sent.again({ problems, preview });
  if (preview.length === 0) {
    return sent.again({ problems: [whole(t('description.problem.unchanged'))] });
  }
  return save(slug, seen, sent);
}

async function save(slug: string, seen: number, sent: Sent): Promise<DescriptionState> {
  const { name, editorId } = sent.editor;
  const by = { name, editorId };
  const outcome = await changeDescription(store().db, slug, seen, sent.description, by);
  switch (outcome.result) {
    case 'recorded':
      return redirect(`/edit/agreements/${slug}/description?saved=${outcome.revision}`);
    // Somebody was quicker by a moment: the record is read anew and held against what was seen.
    case 'stale':
    case 'unknown agreement':
      return answer(slug, sent);
    case 'refused':
      return sent.again({ problems: refusals(outcome.problems, sent.speech) });
  }
}

/** The form of an editor who saw an older revision: what changed since, what saving would change now, all that was typed. */
function overtaken(
  sent: Sent,
  record: AgreementRecord,
  seen: number,
  problems: FieldProblem[] = stayingProblems(record, sent.description, sent.speech),
): DescriptionState {
  const { revision } = record;
  const changes = descriptionChanges(descriptionAt(record, seen), descriptionAt(record, revision));
  return sent.again({
    values: { ...sent.values, revision: [String(revision)] },
    problems,
    preview: previewIn(record, sent),
    since: seen < revision ? { revision, changes: changeWords(changes, sent.speech) } : null,
  });
}

function previewIn(record: AgreementRecord, { description, speech }: Sent): string[] {
  return previewOfDescription(record, description, today(record), speech);
}

function whole(message: string): FieldProblem {
  return { field: null, message };
}
