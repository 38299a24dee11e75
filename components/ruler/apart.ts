import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { type Dated, isDay } from './dated';
import type { Ruler } from './scale';

/** When entries are dated: the days, and the months, seasons and years of which no day is known. */
export interface MarkedDates {
  days: CalendarDate[];
  periods: Dated[];
}

// Nearer to each other than half a per cent, days would be drawn as one ring.
const PER_CENT = 2;

/** Dates that can be told apart on a ruler, in the order of time; of days that cannot, the last stands. */
export function apart(dates: readonly Dated[], { at }: Ruler): MarkedDates {
  const ordered = dates.toSorted((a, b) => a.last.localeCompare(b.last));
  const days = ordered.filter(isDay).map(({ first }) => first);
  const periods = ordered.filter((one) => !isDay(one));
  return {
    days: onePer((day) => Math.round(at(day) * PER_CENT), days),
    periods: onePer(
      ({ first, last }) => `${Math.round(at(first))} ${Math.round(at(last))}`,
      periods,
    ),
  };
}

function onePer<One>(key: (one: One) => string | number, all: readonly One[]): One[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
