import { deskI18n } from '@/app/edit/desk-i18n';
import { whyItWaits } from '@/app/edit/proposals/proposal-words';
import type { Came } from '@/components/desk/came-of';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { isRetired } from '@/lib/agreement/record/retirement';
import type { EditorName } from '@/lib/db/editors/author';
import { madeLately } from '@/lib/db/entries/read-makers';
import { readProposal } from '@/lib/db/proposals/read-proposals';
import { store } from '@/lib/process/store';
import { undoRecording } from './undo';
import { UNDO_WITHIN } from './undoing';

/** What has just come of a form, by the address to which it led; null where it tells of nothing. */
export async function formOutcome(
  record: AgreementRecord,
  query: Readonly<Record<string, string | string[] | undefined>>,
  { editorId }: EditorName,
): Promise<Came | null> {
  const queried = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  const proposed = queried('proposed');
  if (proposed) return waitingFor(record, Number(proposed));
  const managed = queried('managed');
  if (managed !== undefined) return cameOfManaging(record, managed);
  if (queried('undone')) return { result: 'undone' };
  if (queried('late')) return { result: 'too late' };
  const result = queried('already') ? 'already' : 'recorded';
  const id = queried(result);
  const what = [...record.entries, ...record.corrections].find((one) => one.id === id);
  if (!what) return null;
  const { slug } = record;
  const made = { slug, revision: what.revision, editorId };
  const canUndo = await madeLately(store().db, made, UNDO_WITHIN);
  return { result, what, undo: canUndo ? undoRecording.bind(null, slug, what.id) : null };
}

/** What an admin did, where the record says so. */
function cameOfManaging(record: AgreementRecord, managed: string): Came | null {
  const retired = isRetired(record);
  if (managed === 'published' && !record.isDraft) return { result: 'published' };
  if (managed === 'retired' && retired) return { result: 'retired' };
  if (managed === 'taken-up' && !retired) return { result: 'taken up' };
  return managed === 'renamed' ? { result: 'renamed' } : null;
}

async function waitingFor(record: AgreementRecord, id: number): Promise<Came | null> {
  const proposal = await readProposal(store().db, id);
  if (proposal?.slug !== record.slug || proposal.decided) return null;
  const why = whyItWaits(proposal, record, await deskI18n());
  return { result: 'proposed', proposal: id, why };
}
