import type { CalendarDate } from '@/lib/agreement/calendar-date';
import { writtenDate } from './written-date';

/** A date as it is written, with its instant where a time and its offset follow. */
export interface WrittenTime {
  on: CalendarDate;
  at: Date | null;
}

// A date before the Web says that the date is not known: 1970 is the zero of many clocks.
const EARLIEST = '1990-01-01';

const TIME =
  /[\sT](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?\s*(?<zone>[+-]\d{2}:?\d{2}|[A-Z]{1,3})?/i;

// Hours from UTC of the zones that have names in RFC 822, 5.1.
const ZONES: Readonly<Record<string, string>> = {
  Z: '+00:00',
  UT: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

// RFC 822, 5.1, has two digits for the year.
const SHORT_YEAR = /^((?:[a-z]{3,9}, ?)?\d{1,2} [a-z]{3,9}) (\d{2}) (?=\d{1,2}:)/i;

/** Reads a date as feeds write it (RFC 822, RFC 3339), with the instant where it says in which zone; null where there is none that is sure, or one before 1990. */
export function writtenTime(text: string): WrittenTime | null {
  const line = text.trim().replace(/\s+/g, ' ').replace(SHORT_YEAR, '$1 20$2 ');
  const on = writtenDate(line);
  if (on === null || on < EARLIEST) return null;
  return { on, at: instant(on, line) };
}

function instant(on: CalendarDate, line: string): Date | null {
  const { hour, minute, second, fraction, zone } = TIME.exec(line)?.groups ?? {};
  if (hour === undefined || zone === undefined) return null;
  const offset = ZONES[zone.toUpperCase()] ?? zone.replace(/^(.\d{2}):?/, '$1:');
  const seconds = `${second ?? '00'}.${(fraction ?? '0').slice(0, 3)}`;
  const at = new Date(`${on}T${hour.padStart(2, '0')}:${minute}:${seconds}${offset}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
