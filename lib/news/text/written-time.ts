import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { writtenDate } from './written-date';

/** A date as it is written, with its instant where a time and its offset follow. */
export interface WrittenTime {
  on: CalendarDate;
  at: Date | null;
}

// A date before the Web says that the date is not known: 1970 is the zero of many clocks.
const EARLIEST = '1990-01-01';

const TIME =
  /(?:[\sT]|\b(?:kl|at)\.? ?)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,](?<fraction>\d+))?)?(?!\d)(?: ?(?<half>[ap])\.?m\b\.?)?\s*(?<zone>(?:UTC|GMT)?[+-]\d{2}:?\d{2}|[A-Z]{1,5})?/i;

/**
 * Hours from UTC of the zones that have names in RFC 822, 5.1, and of those of the parties' own clocks (IANA time zone
 * database, `europe`). A name that is none of them tells no instant: many name several zones.
 */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['Z', '+00:00'],
  ['UT', '+00:00'],
  ['UTC', '+00:00'],
  ['GMT', '+00:00'],
  ['BST', '+01:00'],
  ['WET', '+00:00'],
  ['WEST', '+01:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

// RFC 822, 5.1, has two digits for the year; before a time only, where they can be nothing else.
const SHORT_YEAR =
  /^((?:\p{L}{2,10}[.,]{0,2} ?)?\d{1,2}(?:\. ?|[ -])\p{L}{3,10}\.?[ -])(\d{2})(,? (?:kl\.? ?)?\d{1,2}[:.]\d{2})/iu;

/** Reads a date as feeds write it (RFC 822, RFC 3339, or in words of English, bokmål or nynorsk), with the instant where it says in which zone; null where there is none that is sure, or one before 1990. */
export function writtenTime(text: string): WrittenTime | null {
  const line = text.trim().replace(/\s+/g, ' ').replace(SHORT_YEAR, withCentury);
  const on = writtenDate(line);
  if (on === null || on < EARLIEST) return null;
  return { on, at: instant(on, line) };
}

/** RFC 5322, 4.3: 00 to 49 are of this century, 50 to 99 of the last. */
function withCentury(_all: string, before: string, year: string, after: string): string {
  return `${before}${Number(year) < 50 ? '20' : '19'}${year}${after}`;
}

function instant(on: CalendarDate, line: string): Date | null {
  const { hour, minute, second, fraction, half, zone } = TIME.exec(line)?.groups ?? {};
  if (hour === undefined || zone === undefined) return null;
  const offset = ZONES.get(zone.toUpperCase()) ?? zone.replace(/^(?:UTC|GMT)?(.\d{2}):?/i, '$1:');
  const seconds = `${second ?? '00'}.${(fraction ?? '0').slice(0, 3)}`;
  const at = new Date(`${on}T${hourOf(hour, half)}:${minute}:${seconds}${offset}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** The hour of a day of 24, which two twelves of hours begin at 12. */
function hourOf(hour: string, half: string | undefined): string {
  const past = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return half !== undefined && (Number(hour) < 1 || Number(hour) > 12)
    ? 'none'
    : String(past).padStart(2, '0');
}
