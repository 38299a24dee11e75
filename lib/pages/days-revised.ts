import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { agreementDay } from '@/lib/agreement/dates/day';
import type { Recorded } from '@/lib/agreement/entries/entry';
import { type AgreementRecord, zonesAt } from '@/lib/agreement/record/record';
import { readRevisionTimes } from '@/lib/db/records/read-revision';
import { store } from '../process/store';

/** The agreement's day on which each of some records was last revised, by slug. */
export async function daysRevised(
  records: readonly AgreementRecord[],
): Promise<ReadonlyMap<string, CalendarDate>> {
  const times = await readRevisionTimes(store().db);
  return new Map(
    records.flatMap((record) => {
      const instant = times.get(record.slug);
      return instant ? [[record.slug, dayOf(instant, record)] as const] : [];
    }),
  );
}

/** The agreement's day on which the last of some entries and corrections was recorded; null where there is none. */
export function lastRecorded(
  recorded: readonly Recorded[],
  record: AgreementRecord,
): CalendarDate | null {
  const last = recorded.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime()).at(-1);
  return last ? dayOf(last.recordedAt, record) : null;
}

/** The latest of some days; null where there is none. */
export function latestDay(days: Iterable<CalendarDate>): CalendarDate | null {
  return [...days].sort().at(-1) ?? null;
}

function dayOf(instant: Date, record: AgreementRecord): CalendarDate {
  return agreementDay(instant, zonesAt(record, record.revision));
}
