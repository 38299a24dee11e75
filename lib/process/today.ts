import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { agreementDay } from '@/lib/agreement/dates/day';
import { type AgreementRecord, zonesAt } from '@/lib/agreement/record/record';
import { epochNow } from './clock';
import { runtime } from './runtime';

const MINUTE = 60_000;

/** The present minute, counted from 1970: days begin on a whole one in every zone, so that within one they stay as they are. */
export function minuteNow(): number {
  return Math.floor(epochNow() / MINUTE);
}

/** An agreement's day at present. */
export function today(record: AgreementRecord): CalendarDate {
  const minute = minuteNow();
  const known = runtime.days.get(record);
  if (known?.minute === minute) return known.day;
  const day = agreementDay(new Date(minute * MINUTE), zonesAt(record, record.revision));
  runtime.days.set(record, { minute, day });
  return day;
}
