import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { agreementDay } from '@/lib/agreement/dates/day';
import type { Description } from '@/lib/agreement/description/description';
import type { Recorded } from '@/lib/agreement/entries/entry';
import type { I18n } from '../i18n/i18n';

/** The agreement's day on which something was put on the record. */
export function recordedOn(
  { recordedAt }: Pick<Recorded, 'recordedAt'>,
  { parties }: Description,
): CalendarDate {
  return agreementDay(
    recordedAt,
    parties.flatMap(({ timeZone }) => timeZone ?? []),
  );
}

/** Who put something on the record, with who approved it where somebody had to. */
export function recorderOf(
  { recordedBy, approvedBy }: Pick<Recorded, 'recordedBy' | 'approvedBy'>,
  { t }: I18n,
): string {
  if (approvedBy === null) return recordedBy;
  return t('entry.approved', { by: recordedBy, approvedBy });
}
