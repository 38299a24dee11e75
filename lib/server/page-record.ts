import type { CalendarDate } from '@/lib/agreement/calendar-date';
import type { AgreementRecord } from '@/lib/agreement/record';
import { showToday } from './days';
import { allRecords, recordOf } from './records';
import { renderedFrom } from './rendered-from';

/** The agreement's record for a static page, which is rendered anew once it changes; null where there is none. */
export async function pageRecord(slug: string): Promise<AgreementRecord | null> {
  await renderedFrom(`agreement:${slug}`);
  return recordOf(slug);
}

/** Every agreement's record for a static page, which is rendered anew once one of them changes. */
export async function pageRecords(): Promise<AgreementRecord[]> {
  await renderedFrom('agreements');
  return allRecords();
}

/** The agreement's day for a static page that speaks of today (or refuses tomorrow): it is rendered anew once the day turns. */
export async function pageDay(record: AgreementRecord): Promise<CalendarDate> {
  await renderedFrom(`day:${record.slug}`);
  return showToday(record);
}

/** Each agreement's day, by slug, for a static page that is rendered anew once one of them turns. */
export async function pageDays(
  records: readonly AgreementRecord[],
): Promise<ReadonlyMap<string, CalendarDate>> {
  await renderedFrom('days');
  return new Map(records.map((record) => [record.slug, showToday(record)]));
}
