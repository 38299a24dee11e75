import { withLocale } from '@/components/address';
import type { PrintedEdition } from '@/components/site/page-frame';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Locale } from '@/lib/agreement/locales';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { siteAddress } from '@/lib/process/env';

/** What identifies a printed list: its address, given without a language, and its day. */
export function printedEdition(
  locale: Locale,
  path: string,
  on: CalendarDate | null,
): PrintedEdition {
  return { on, address: `${siteAddress()}${withLocale(locale, path)}` };
}

/** The first of the days of which some agreements are shown, which all of them have reached: today begins earlier in one zone than in another. */
export function dayOf(statuses: readonly AgreementStatus[]): CalendarDate | null {
  return statuses.map(({ view }) => view.on).toSorted()[0] ?? null;
}
