import type { I18n } from '@/components/i18n/i18n';
import { type Preview, previewOf } from '@/components/update/preview/preview';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import { countActiveEditors } from '@/lib/db/editors/read-editors';
import { readCorrection, readWithdrawal } from '@/lib/forms/entry/read-correction';
import { type ReadForm, readUpdate } from '@/lib/forms/entry/read-update';
import type { FormValues } from '@/lib/forms/form-values';
import { now } from '@/lib/process/clock';
import { store } from '@/lib/process/store';
import type { Matter } from './task';

export type Content = EntryContent | CorrectionContent;

/** Reads what a form says of its matter. */
export function readTask({ task, entry, known }: Matter, values: FormValues): ReadForm<Content> {
  switch (task.does) {
    case 'update':
      return readUpdate(values, known);
    case 'check':
      return readUpdate({ ...values, kind: ['check'] }, known);
    case 'correct':
    case 'withdraw': {
      if (!entry) throw new Error(`${task.id} was looked up and is gone`);
      return task.does === 'correct'
        ? readCorrection(values, entry, known)
        : readWithdrawal(values, entry);
    }
  }
}

/** What would follow from content, as of the agreement's today; null where there is nothing to judge yet. */
export async function previewOfContent(
  { record, on }: Pick<Matter, 'record' | 'on'>,
  content: Content | null,
  by: string,
  i18n: I18n,
): Promise<Preview | null> {
  if (content === null) return null;
  const secondEditor = (await countActiveEditors(store().db)) > 1;
  const recording = { recordedAt: now(), recordedBy: by, approvedBy: null };
  return previewOf(record, [content], { on, recording, secondEditor }, i18n);
}
