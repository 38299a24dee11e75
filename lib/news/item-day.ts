import { type CalendarDate, dateInZone } from '@/lib/agreement/dates/calendar-date';
import { agreementDay, type Zones } from '@/lib/agreement/dates/day';

/** When something was published: the date as written, and the instant; each null where it is not told. */
export interface PublishedAt {
  publishedOn: CalendarDate | null;
  publishedAt: Date | null;
}

/**
 * The day on which something was published, for an agreement with parties in these zones: as written where the time
 * is that of a place, and the agreement's own day of the instant where the time is in UTC, as servers tell it for
 * everywhere. Null where none is told.
 */
export function dayOfItem(
  { publishedOn, publishedAt }: PublishedAt,
  zones: Zones,
): CalendarDate | null {
  if (publishedAt === null || publishedOn !== dateInZone(publishedAt, 'UTC')) return publishedOn;
  return agreementDay(publishedAt, zones);
}
