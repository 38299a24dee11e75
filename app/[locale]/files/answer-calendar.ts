import { setImmediate as pause } from 'node:timers/promises';
import { withLocale } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { toICalendar } from '@/lib/formats/calendar';
import { siteAddress } from '@/lib/process/env';
import { answerFile } from './answer-file';
import { eventsOf } from './calendar-events';
import { CALENDAR } from './offered-files';
import type { OfferedPage } from './offered-page';

/** Answers with the calendar of a page's commitments. */
export async function answerCalendar(page: OfferedPage, i18n: I18n): Promise<Response> {
  const { path, title, agreements, commitments } = page;
  const { t, locale } = i18n;
  const own = new Map(agreements.map((one) => [one.record.slug, one]));
  const about = {
    title: t('follow.calendar', { title }),
    description: t('follow.about.calendar'),
    language: locale,
    page: `${siteAddress()}${withLocale(locale, path)}`,
    address: `${siteAddress()}${withLocale(locale, `${path}/${CALENDAR}`)}`,
  };
  const events = function* () {
    for (const one of commitments) {
      const agreement = own.get(one.status.slug);
      if (agreement) yield* eventsOf(one, agreement, i18n);
    }
  };
  const calendar = await toICalendar(about, events(), async () => pause());
  return answerFile(calendar, 'text/calendar');
}
