import type { I18n } from '@/components/i18n/i18n';
import { type Preview, previewOf } from '@/components/update/preview/preview';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import { countActiveEditors } from '@/lib/db/editors/read-editors';
import { now } from '@/lib/process/clock';
import { store } from '@/lib/process/store';
import type { Matter } from './task';

export type Content = EntryContent | CorrectionContent;

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
