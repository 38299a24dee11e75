'use server';

import { isDeepStrictEqual } from 'node:util';
import { redirect } from 'next/navigation';
import { changeWords } from '@/components/description/change-words';
import { previewOfDescription } from '@/components/description/description-preview';
import type { DescriptionState } from '@/components/description/description-state';
import { removalProblems } from '@/components/description/removal-problems';
import { deskAddress } from '@/components/desk/desk-address';
import type { FieldProblem } from '@/components/form/form-state';
import { descriptionChanges } from '@/lib/agreement/description/description-changes';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { changeDescription } from '@/lib/db/descriptions/write-description';
import { countActiveEditors } from '@/lib/db/editors/read-editors';
import { readWaitingProposals } from '@/lib/db/proposals/read-proposals';
import { settleDeclined } from '@/lib/db/proposals/settle-declined';
import { propose } from '@/lib/db/proposals/write-proposal';
import { basedOn } from '@/lib/forms/based-on';
import { store } from '@/lib/process/store';
import { today } from '@/lib/process/today';
import { answerDescription, refusals, type Sent } from '../../answer-description';
import { describedRecord } from './described-record';

/**
 * Shows what a changed description changes, or saves it where the record is still as the editor saw it. `again` is the
 * proposal that was declined and is proposed again.
 */
export async function sendDescription(
  slug: string,
  again: number | null,
  state: DescriptionState,
  data: FormData,
): Promise<DescriptionState> {
  return answerDescription(state, data, 'change descriptions', (sent) =>
    answer({ slug, again }, sent),
  );
}

/** What a form describes, and which proposal it takes up again. */
interface Of {
  slug: string;
  again: number | null;
}

async function answer(of: Of, sent: Sent): Promise<DescriptionState> {
  const { t } = sent.i18n;
  const record = await describedRecord(of.slug);
  if (!record) return sent.again({ problems: [whole(t('description.problem.gone'))] });
  const seen = basedOn(sent.values);
  if (seen === null || seen > record.revision) {
    const problems = [whole(t('description.problem.revision'))];
    return overtaken(sent, record, record.revision, problems);
  }
  if (seen < record.revision) return overtaken(sent, record, seen);
  const problems = removalProblems(record, sent.description, sent.i18n);
  const preview = await previewIn(record, sent);
  if (problems.length > 0 || !sent.isToBeSaved) return sent.again({ problems, preview });
  if (preview.length === 0) {
    return sent.again({ problems: [whole(t('description.problem.unchanged'))] });
  }
  return save(of, seen, sent);
}

async function save(of: Of, seen: number, sent: Sent): Promise<DescriptionState> {
  const { slug } = of;
  const { name, editorId } = sent.editor;
  const by = { name, editorId };
  const outcome = await changeDescription(store().db, slug, seen, sent.description, by);
  switch (outcome.result) {
    case 'recorded':
      await settle(of, editorId);
      return redirect(`/edit/agreements/${slug}/description?saved=${outcome.revision}`);
    // Somebody was quicker by a moment: the record is read anew and held against what was seen.
    case 'stale':
    case 'unknown agreement':
      return answer(of, sent);
    case 'needs a second editor':
      return proposeOnce(of, seen, sent);
    case 'refused':
      return sent.again({ problems: refusals(outcome.problems, sent.i18n) });
  }
}

/** Proposes what needs a second editor to the others; what the same editor has proposed already is not proposed twice. */
async function proposeOnce(of: Of, seen: number, sent: Sent): Promise<DescriptionState> {
  const { slug } = of;
  const { description, editor } = sent;
  const { name, editorId } = editor;
  const { db } = store();
  const same = (await readWaitingProposals(db, slug)).find(
    ({ content, proposedBy }) =>
      proposedBy.editorId === editorId &&
      content.kind === 'description' &&
      isDeepStrictEqual(content.description, description),
  );
  if (same) return redirect(`${deskAddress(slug)}?proposed=${same.id}`);
  const content = { kind: 'description' as const, description };
  const outcome = await propose(db, slug, seen, content, { name, editorId });
  switch (outcome.result) {
    case 'proposed':
      await settle(of, editorId);
      return redirect(`${deskAddress(slug)}?proposed=${outcome.proposal}`);
    case 'refused':
      return sent.again({ problems: refusals(outcome.problems, sent.i18n) });
    // Between the two writes the record was changed, or the other editor was retired.
    case 'stale':
    case 'no second editor':
    case 'unknown agreement':
      return answer(of, sent);
  }
}

async function settle({ again }: Of, editorId: string): Promise<void> {
  if (again !== null) await settleDeclined(store().db, Number(again), editorId);
}

/** The form of an editor who saw an older revision: what changed since, what saving would change now, all that was typed. */
async function overtaken(
  sent: Sent,
  record: AgreementRecord,
  seen: number,
  problems: FieldProblem[] = removalProblems(record, sent.description, sent.i18n),
): Promise<DescriptionState> {
  const { revision } = record;
  const changes = descriptionChanges(descriptionAt(record, seen), descriptionAt(record, revision));
  return sent.again({
    values: { ...sent.values, revision: [String(revision)] },
    problems,
    preview: await previewIn(record, sent),
    since: seen < revision ? { revision, changes: changeWords(changes, sent.i18n) } : null,
  });
}

async function previewIn(record: AgreementRecord, { description, i18n }: Sent): Promise<string[]> {
  const secondEditor = (await countActiveEditors(store().db)) > 1;
  return previewOfDescription(record, description, today(record), i18n, secondEditor);
}

function whole(message: string): FieldProblem {
  return { field: null, message };
}
