import { type CalendarDate, daysAfter } from '../dates/calendar-date';
import type { SittingCalendar } from './sitting-calendar';

/** The step of being laid before the UK Parliament, as agreements with the United Kingdom have it. */
export const LAID_BEFORE_PARLIAMENT = 'laid-before-parliament';

/** How many sitting days either House has to resolve that a treaty should not be ratified (CRaG 2010, s. 20(2)). */
export const SITTING_DAYS = 21;

/**
 * How far the period of 21 sitting days has run. `counted`: how many of them there were by a day, 0 before the first;
 * `ends`: the last of them, null where no calendar reaches so far. `uncovered`: the first day of which no calendar tells.
 */
export type SittingPeriod =
  | { result: 'running'; counted: number; ends: CalendarDate | null }
  | { result: 'ended'; on: CalendarDate }
  | { result: 'not computed'; uncovered: CalendarDate };

/**
 * How far the period has run by the end of a day. It begins with the first sitting day after the date on which the
 * treaty was laid (Constitutional Reform and Governance Act 2010, s. 20(2)); a sitting day is one on which both Houses
 * sit (s. 20(9)). Extensions (s. 21) are not counted. Where calendars overlap, the one that stands last in the list holds.
 */
export function sittingPeriod(
  laidOn: CalendarDate,
  by: CalendarDate,
  calendars: readonly SittingCalendar[],
): SittingPeriod {
  const sits = sittingsOf(calendars);
  let counted = 0;
  for (let day = daysAfter(laidOn, 1); day <= by; day = daysAfter(day, 1)) {
    const isSitting = sits(day);
    if (isSitting === null) return { result: 'not computed', uncovered: day };
    if (isSitting) counted += 1;
    // On its last day it still runs.
    if (counted === SITTING_DAYS && day < by) return { result: 'ended', on: day };
    if (counted === SITTING_DAYS) return { result: 'running', counted, ends: day };
  }
  const after = by < laidOn ? laidOn : by;
  return { result: 'running', counted, ends: nthAfter(after, SITTING_DAYS - counted, sits) };
}

type Sits = (day: CalendarDate) => boolean | null;

/** Whether both Houses sit on a day; null where no calendar covers it. */
function sittingsOf(calendars: readonly SittingCalendar[]): Sits {
  const known = calendars.map(({ from, until, days }) => ({ from, until, days: new Set(days) }));
  return (day) => {
    const calendar = known.findLast(({ from, until }) => from <= day && day <= until);
    return calendar ? calendar.days.has(day) : null;
  };
}

function nthAfter(start: CalendarDate, count: number, sits: Sits): CalendarDate | null {
  let day = start;
  for (let left = count; left > 0; ) {
    day = daysAfter(day, 1);
    const isSitting = sits(day);
    if (isSitting === null) return null;
    if (isSitting) left -= 1;
  }
  return day;
}
