import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Locale } from '@/lib/agreement/locales';

/** Something with one day or several, the last of them within. */
export interface CalendarEvent {
  /** A UUID, which stays for ever, wherever the event moves. */
  uuid: string;
  /** How often it was moved. */
  sequence: number;
  first: CalendarDate;
  last: CalendarDate;
  title: string;
  description: string;
  /** The absolute address of its page. */
  address: string;
  /** When something was last recorded of it. */
  changedAt: Date;
}

/** A calendar that says of itself what it is and where; all addresses are absolute. */
export interface Calendar {
  title: string;
  description: string;
  language: Locale;
  /** The page that it belongs to, and its own address. */
  page: string;
  address: string;
}

// So many events are written at once: some ten milliseconds' work.
const PART = 50;

const DAY = 24 * 60 * 60;

/**
 * Events as iCalendar (RFC 5545, 7986): of whole days, which are in no time zone and take nobody's time. An event that
 * was moved keeps its UID and raises its SEQUENCE (RFC 5545, 3.8.7.4); none is cancelled. After some events others have
 * their turn by `pause`.
 */
export async function toICalendar(
  about: Calendar,
  events: Iterable<CalendarEvent>,
  pause: () => Promise<void>,
): Promise<string> {
  const [head, end] = aroundEvents(written(about, []));
  const texts = [head];
  const write = async (part: readonly CalendarEvent[]) => {
    texts.push(written(about, part).slice(head.length, -end.length));
    await pause();
  };
  let part: CalendarEvent[] = [];
  for (const event of events) {
    part.push(event);
    if (part.length < PART) continue;
    await write(part);
    part = [];
  }
  if (part.length > 0) await write(part);
  return [...texts, end].join('');
}

const END = 'END:VCALENDAR';

/** What stands before the events of a calendar, and after them. */
function aroundEvents(empty: string): [head: string, end: string] {
  const at = empty.lastIndexOf(END);
  return [empty.slice(0, at), empty.slice(at)];
}

function written(
  { title, description, language, page, address }: Calendar,
  events: readonly CalendarEvent[],
): string {
  const calendar = ical({
    name: escaped(title),
    description: escaped(description),
    prodId: {
      company: 'Agreement Tracker',
      product: 'Agreement Tracker',
      language: language.toUpperCase(),
    },
    source: address,
    url: page,
    ttl: DAY,
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uuid,
      sequence: event.sequence,
      // In UTC, as which the library reads it: the day itself, in whatever zone this machine is.
      start: midnight(event.first),
      // The day after the last (RFC 5545, 3.6.1).
      end: new Date(midnight(event.last).getTime() + DAY * 1_000),
      allDay: true,
      timezone: 'UTC',
      summary: plain(event.title),
      description: plain(event.description),
      url: event.address,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** A text as a value (RFC 5545, 3.3.11): what is said of the calendar itself, the library writes as it is. */
function escaped(text: string): string {
  return plain(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function midnight(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** A text without control characters, which iCalendar has no way to write, but for ends of lines (RFC 5545, 3.3.11). */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}|\p{Cs}/gu, '');
}
