import { TZDate } from '@date-fns/tz';
import { type CalendarDate, dateInZone, daysAfter, earliest, latest } from './calendar-date';

/** The IANA time zones of an agreement's parties; without any, days are counted in UTC. */
export type Zones = readonly string[];

/** The time zones of a description's parties, those that have one. */
export function zonesOf({
  parties,
}: {
  parties: readonly { timeZone: string | null }[];
}): string[] {
  return parties.flatMap(({ timeZone }) => timeZone ?? []);
}

/**
 * An agreement's day at an instant: the calendar day in the party zone where days end last
 * (London for UK–Norway). It dates today, what was recorded, and solstices.
 */
export function agreementDay(instant: Date, zones: Zones): CalendarDate {
  const [first, ...rest] = datesAt(instant, zones);
  return earliest(first, ...rest);
}

/**
 * The calendar day in the party zone where days begin first: nothing dated after it can
 * have happened for any party when it is recorded.
 */
export function foremostDay(instant: Date, zones: Zones): CalendarDate {
  const [first, ...rest] = datesAt(instant, zones);
  return latest(first, ...rest);
}

/** The instant at which a day of an agreement is over: midnight in the party zone where days end last. */
export function endOfDay(date: CalendarDate, zones: Zones): Date {
  const [year = 0, month = 1, day = 1] = daysAfter(date, 1).split('-').map(Number);
  const midnights = (zones.length > 0 ? zones : ['UTC']).map((zone) =>
    new TZDate(year, month - 1, day, zone).getTime(),
  );
  return new Date(Math.max(...midnights));
}

function datesAt(instant: Date, zones: Zones): [CalendarDate, ...CalendarDate[]] {
  const [first = 'UTC', ...rest] = zones;
  return [dateInZone(instant, first), ...rest.map((zone) => dateInZone(instant, zone))];
}
