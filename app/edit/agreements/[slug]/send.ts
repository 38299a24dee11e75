'use server';

import { notFound, redirect } from 'next/navigation';
import { deskI18n } from '@/app/edit/desk-i18n';
import { deskAddress } from '@/components/desk/desk-address';
import { sentForm } from '@/components/form/form-state';
import { entryProblems } from '@/components/update/entry-problems';
import { changedSince } from '@/components/update/preview/changed-since';
import type { FilledSource, Seen, UpdateState } from '@/components/update/update-state';
import { standingSame } from '@/lib/agreement/entries/bare-content';
import { signedIn } from '@/lib/auth/signed-in';
import { settleDeclined } from '@/lib/db/proposals/settle-declined';
import { ALL_THE_SAME } from '@/lib/forms/all-the-same';
import { basedOn } from '@/lib/forms/based-on';
import type { EntryFault } from '@/lib/forms/entry/fault';
import { fieldOf } from '@/lib/forms/entry/issue-faults';
import { withProposedDate } from '@/lib/forms/entry/proposed-in-form';
import { pickOf, roomForSources, sourceField, sourceOf } from '@/lib/forms/entry/source-names';
import { parseTask, type Task } from '@/lib/forms/entry/task';
import { type FormValues, typedIn, valuesOf } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { editorFor } from '../../editor-for';
import { filledIn, fillSource } from './fill-source';
import { lookedAt, picked } from './look-at-source';
import { type Content, previewOfContent } from './preview-of-content';
import { putOnRecord } from './put-on-record';
import { seenOfForm } from './seen-of-form';
import { type Matter, matterOf } from './task';

/** Does what the pressed button of a form asks: records it, fills in a source or a date, makes room for a source, previews it. */
export async function send(
  task: Task,
  previous: UpdateState,
  data: FormData,
): Promise<UpdateState> {
  const matter = (await matterOf(task)) ?? notFound();
  const { slug } = matter.record;
  const action = 'id' in matter.task ? 'correct entries' : 'record entries';
  const { editor, form } = await editorFor(previous, data, action);
  const bare = { preview: null, dateOffer: null, since: [], same: null, looks: {}, focus: null };
  if (!editor) return { ...form, ...bare };
  const i18n = await deskI18n();
  const sent: UpdateState = { ...sentForm(previous, data, []), ...bare };
  const asked = await asksFor(String(data.get('intent') ?? ''), sent.values, matter);
  const values = asked?.values ?? sent.values;
  const read = parseTask(matter, values);
  const seen = { ...sent, ...asked, ...(await seenOfForm(matter, values, editor.name, i18n)) };
  if (asked) return seen;
  if (read.content === null) return { ...seen, problems: entryProblems(read.faults, i18n) };
  // What is no revision is one that nobody has seen: the record has changed since.
  const seenAt = basedOn(values) ?? 0;
  const same = sameEntry(matter, values, read.content, seenAt);
  if (same) {
    const at = i18n.instant(same.recordedAt);
    return { ...seen, same: { id: same.id, at, by: same.recordedBy } };
  }
  const item = 'item' in matter.task ? matter.task.item : null;
  const put = await putOnRecord(slug, seenAt, read.content, editor, item);
  const { again } = matter.task;
  if (again !== undefined && (put.result === 'recorded' || put.result === 'proposed')) {
    await settleDeclined(store().db, again, editor.editorId);
  }
  switch (put.result) {
    case 'recorded':
      return redirect(`${deskAddress(slug)}?${put.already ? 'already' : 'recorded'}=${put.id}`);
    case 'proposed':
      return redirect(`${deskAddress(slug)}?proposed=${put.proposal}`);
    case 'refused': {
      const faults = put.problems.map(({ path, message }): EntryFault => {
        const field = fieldOf(path.slice(1), []);
        return { field, fault: 'refused', detail: message };
      });
      return { ...seen, problems: entryProblems(faults, i18n) };
    }
    case 'stale': {
      const { record, since } = put;
      return {
        ...seen,
        values: { ...values, revision: [String(record.revision)] },
        preview: await previewOfContent({ ...matter, record }, read.content, editor.name, i18n),
        since: changedSince(record, seenAt, since, i18n),
      };
    }
  }
}

/** What is shown of a form as it is now; null where nobody is signed in. */
export async function look(task: Task, data: FormData): Promise<Seen | null> {
  const editor = await signedIn();
  if (!editor) return null;
  const matter = (await matterOf(task)) ?? notFound();
  return seenOfForm(matter, valuesOf(data), editor.name, await deskI18n());
}

/** What a source's own page says of it. */
export async function fill(task: Task, address: string): Promise<FilledSource> {
  const i18n = await deskI18n();
  if (!(await signedIn()))
    return { result: 'not read', why: i18n.t('signIn.noLonger'), voice: null };
  const { known } = (await matterOf(task)) ?? notFound();
  return fillSource(String(address), known.description.parties, i18n);
}

// What was recorded since the form was opened is told otherwise: sent twice, it is recorded once.
function sameEntry({ record }: Matter, values: FormValues, content: Content, basedOn: number) {
  const isAskedFor = typedIn(values, ALL_THE_SAME) !== '';
  if (isAskedFor || content.kind === 'correction' || record.revision !== basedOn) return null;
  return standingSame(record, content);
}

async function asksFor(
  intent: string,
  values: FormValues,
  { known }: Matter,
): Promise<Partial<UpdateState> | null> {
  const fills = sourceOf(intent, 'fill');
  if (fills) return filledIn(values, fills.source, known.description.parties, await deskI18n());
  const look = sourceOf(intent, 'quote');
  if (look) return lookedAt(values, look.source, await deskI18n());
  const pick = pickOf(intent);
  if (pick) return picked(values, pick.source, pick.sentence, await deskI18n());
  if (intent === 'preview') return {};
  if (intent === 'date') return { values: withProposedDate(values), focus: 'edtf' };
  if (intent !== 'source') return null;
  const sources = roomForSources(values) + 1;
  return { values: { ...values, sources: [String(sources)] }, focus: sourceField(sources, 'url') };
}
