'use server';

import { notFound, redirect } from 'next/navigation';
import { deskI18n } from '@/app/edit/desk-i18n';
import { deskAddress } from '@/components/desk/desk-address';
import { EntryId } from '@/lib/agreement/entries/entry';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { madeLately } from '@/lib/db/entries/read-makers';
import { recordOf } from '@/lib/process/records';
import { store } from '@/lib/process/store';
import { putOnRecord } from './put-on-record';
import { UNDO_WITHIN, undoing } from './undoing';

/** Undoes what the same editor recorded within the last minute: nothing is deleted, it is withdrawn or put back. */
export async function undoRecording(slug: string, given: string): Promise<void> {
  const editor = await requireEditor(deskAddress(slug));
  const { data: id } = EntryId.safeParse(given);
  const record = await recordOf(slug);
  if (!record || id === undefined || !may(editor.role, 'correct entries')) notFound();
  const { t } = await deskI18n();
  const content = undoing(record, id, t('update.undo.reason'));
  const made = { slug, revision: Number(id.split('-')[0]), editorId: editor.editorId };
  const isInTime = content !== null && (await madeLately(store().db, made, UNDO_WITHIN));
  if (!isInTime) redirect(`${deskAddress(slug)}?late=${id}`);
  const put = await putOnRecord(slug, record.revision, content, editor);
  switch (put.result) {
    case 'recorded':
      return redirect(`${deskAddress(slug)}?undone=${id}`);
    case 'proposed':
      return redirect(`${deskAddress(slug)}?proposed=${put.proposal}`);
    case 'stale':
    case 'refused':
      return redirect(`${deskAddress(slug)}?recorded=${id}`);
  }
}
