import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { agreementDay } from '@/lib/agreement/dates/day';
import { type AgreementRecord, zonesAt } from '@/lib/agreement/record/record';
import { epochNow } from './clock';
import { runtime } from './runtime';

const MINUTE = 60_000;

/** An agreement's day at present. */
export function today(record: AgreementRecord): CalendarDate {
  const instant = epochNow();
  // Days begin on a whole minute in every zone, so that within one the day needs to be worked out once only.
  const minute = Math.floor(instant / MINUTE);
  const known = runtime.days.get(record);
  if (known?.minute === minute) return known.day;
  const day = agreementDay(new Date(instant), zonesAt(record, record.revision));
  runtime.days.set(record, { minute, day });
  return day;
}
