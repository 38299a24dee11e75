import { withLocale } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { toICalendar } from '@/lib/formats/calendar';
import { siteAddress } from '@/lib/process/env';
import { answerFile } from './answer-file';
import { eventsOf } from './calendar-events';
import { CALENDAR } from './calendar-file';
import type { OfferedPage } from './offered-page';

/** Answers with the calendar of a page's commitments. */
export function answerCalendar(page: OfferedPage, i18n: I18n): Response {
  const { path, title, records, commitments } = page;
  const { t, locale } = i18n;
  const own = new Map(records.map((record) => [record.slug, record]));
  const calendar = toICalendar({
    title: t('follow.calendar', { title }),
    description: t('follow.about.calendar'),
    language: locale,
    page: `${siteAddress()}${withLocale(locale, path)}`,
    address: `${siteAddress()}${withLocale(locale, `${path}/${CALENDAR}`)}`,
    events: commitments.flatMap((one) => {
      const record = own.get(one.status.slug);
      return record ? eventsOf(one, record, i18n) : [];
    }),
  });
  return answerFile(calendar, 'text/calendar');
}
