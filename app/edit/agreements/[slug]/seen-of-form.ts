import type { I18n } from '@/components/i18n/i18n';
import { dateOfferIn } from '@/components/update/date-offer';
import type { Seen } from '@/components/update/update-state';
import { zonesAt } from '@/lib/agreement/record/record';
import { parseTask } from '@/lib/forms/entry/task';
import type { FormValues } from '@/lib/forms/form-values';
import { previewOfContent } from './preview-of-content';
import type { Matter } from './task';

/** What is shown beside a form as it is filled in: the public page with it, and the date its words propose. */
export async function seenOfForm(
  matter: Matter,
  values: FormValues,
  by: string,
  i18n: I18n,
): Promise<Seen> {
  const { record } = matter;
  const { soFar } = parseTask(matter, values);
  return {
    preview: await previewOfContent(matter, soFar, by, i18n),
    dateOffer: dateOfferIn(values, zonesAt(record, record.revision), i18n),
  };
}
