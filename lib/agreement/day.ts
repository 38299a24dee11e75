import { type CalendarDate, dateInZone, earliest, latest } from './calendar-date';

/** The IANA time zones of an agreement's parties; without any, days are counted in UTC. */
export type Zones = readonly string[];

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

function datesAt(instant: Date, zones: Zones): [CalendarDate, ...CalendarDate[]] {
  const [first = 'UTC', ...rest] = zones;
  return [dateInZone(instant, first), ...rest.map((zone) => dateInZone(instant, zone))];
}
