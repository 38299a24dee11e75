import type { CalendarDate } from '@/lib/agreement/calendar-date';
import { agreementDay } from '@/lib/agreement/day';
import { type AgreementRecord, zonesAt } from '@/lib/agreement/record';
import { now } from './clock';
import { processWide } from './process-wide';

interface Shown {
  zones: readonly string[];
  day: CalendarDate;
}

const shown = () => processWide('days', () => new Map<string, Shown>());

/** An agreement's day at present. */
export function today(record: AgreementRecord): CalendarDate {
  return agreementDay(now(), zonesAt(record, record.revision));
}

/** An agreement's day at present, for a page: it is remembered until it turns. */
export function showToday(record: AgreementRecord): CalendarDate {
  const zones = zonesAt(record, record.revision);
  const day = agreementDay(now(), zones);
  // An earlier day that another page shows stays noted until it is given as turned.
  shown().set(record.slug, { zones, day: shown().get(record.slug)?.day ?? day });
  return day;
}

/** The slugs of the agreements whose day is no longer the one that was shown; they are given once. */
export function turnedDays(): string[] {
  const instant = now();
  const days = new Map<string, CalendarDate>();
  const turned: string[] = [];
  for (const [slug, { zones, day }] of shown()) {
    const place = zones.join();
    const current = days.get(place) ?? agreementDay(instant, zones);
    days.set(place, current);
    if (current !== day) turned.push(slug);
  }
  for (const slug of turned) shown().delete(slug);
  return turned;
}
