import type { CalendarDate } from '../dates/calendar-date';

/**
 * Where a public web archive (the Internet Archive's Wayback Machine) shows what it has of an address nearest to a day.
 * Whether it has anything is not known here.
 */
export function archiveAddress(url: string, day: CalendarDate): string {
  return `https://web.archive.org/web/${day.replaceAll('-', '')}/${url}`;
}
