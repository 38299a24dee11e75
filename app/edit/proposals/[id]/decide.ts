'use server';

import { redirect } from 'next/navigation';
import { deskI18n } from '@/app/edit/desk-i18n';
import { deskAddress } from '@/components/desk/desk-address';
import { type FormState, sentForm } from '@/components/form/form-state';
import { entryProblems } from '@/components/update/entry-problems';
import type { EditorName } from '@/lib/db/editors/author';
import {
  approveProposal,
  declineProposal,
  recordOwnProposal,
  takeProposalBack,
} from '@/lib/db/proposals/decide-proposal';
import { readProposal } from '@/lib/db/proposals/read-proposals';
import { noteRevision } from '@/lib/process/record-cache';
import { store } from '@/lib/process/store';
import { editorFor } from '../../editor-for';

/** Decides a proposal as the pressed button says; what is approved is checked anew against the revision of this moment. */
export async function decideProposal(
  id: number,
  state: FormState,
  data: FormData,
): Promise<FormState> {
  const i18n = await deskI18n();
  const { t } = i18n;
  const refuse = (message: string) => sentForm(state, data, [{ field: null, message }]);
  const { editor, form } = await editorFor(state, data, 'decide proposals');
  if (!editor) return form;
  const outcome = await outcomeOf(Number(id), data, editor);
  switch (outcome.result) {
    case 'recorded': {
      const proposal = await readProposal(store().db, Number(id));
      if (proposal) noteRevision(proposal.slug, outcome.revision);
      // Another description has no entry to be seen.
      const [entry] = outcome.ids;
      if (entry === undefined) return redirect(`/edit/proposals/${proposal?.id}`);
      return redirect(`${deskAddress(proposal?.slug ?? '')}?recorded=${entry}`);
    }
    case 'declined':
    case 'taken back':
    case 'unknown proposal':
      return redirect(`/edit/proposals/${Number(id)}`);
    case 'refused': {
      const [problem] = outcome.problems;
      const { path = [], message: detail = '' } = problem ?? {};
      const fault =
        path[0] === 'reason'
          ? ({ field: 'reason', fault: 'reason' } as const)
          : ({ field: null, fault: 'refused', detail } as const);
      return sentForm(state, data, entryProblems([fault], i18n));
    }
    case 'stale':
    case 'already decided':
    case 'own proposal':
    case 'not the proposer':
    case 'not an editor':
    case 'another role':
    case 'description changed':
    case 'needs a second editor':
      return refuse(t(`proposal.refused.${outcome.result}`));
  }
}

function outcomeOf(id: number, data: FormData, editor: EditorName) {
  const { db } = store();
  const by = { name: editor.name, editorId: editor.editorId };
  const revision = Number(data.get('revision'));
  const reason = data.get('reason');
  switch (data.get('intent')) {
    case 'approve':
      return approveProposal(db, id, by, revision);
    case 'record':
      return recordOwnProposal(db, id, by, revision);
    case 'take back':
      return takeProposalBack(db, id, by);
    default:
      // Enter in the field of the reason declines: that is what the reason is for.
      return declineProposal(db, id, by, typeof reason === 'string' ? reason : '');
  }
}
