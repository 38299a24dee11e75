import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import {
  LAID_BEFORE_PARLIAMENT,
  type SittingPeriod,
  sittingPeriod,
} from '@/lib/agreement/sittings/sitting-days';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { readSittingCalendars } from '@/lib/db/sittings/read-sitting-calendars';
import { store } from '../process/store';

/** How far the period of 21 sitting days has run today; null where nothing was laid before Parliament on a day that is known. */
export async function pageSittings(
  { milestone, judgement }: JudgedMilestone,
  today: CalendarDate,
): Promise<SittingPeriod | null> {
  if (milestone.slug !== LAID_BEFORE_PARLIAMENT || judgement.outcome !== 'met') return null;
  const laidOn = CalendarDate.safeParse(judgement.on);
  if (!laidOn.success) return null;
  const entered = await readSittingCalendars(store().db);
  const calendars = entered.map(({ calendar }) => calendar);
  return sittingPeriod(laidOn.data, today, calendars);
}
