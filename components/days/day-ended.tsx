import { endOfDay } from '@/lib/agreement/dates/day';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { Speech } from '../speech';
import { DayEndedLine } from './day-ended-line';

/** On today's page: once that day is over, that the page is of that day, and the way to the new one. */
export function DayEnded({ status, speech }: { status: AgreementStatus; speech: Speech }) {
  const { t, date } = speech;
  return (
    <DayEndedLine
      ends={endOfPagesDay(status)}
      words={{ ended: t('day.ended', { date: date(status.view.on) }), load: t('day.load') }}
    />
  );
}

/** The instant at which the day that a page shows is over for the agreement, as ISO text. */
export function endOfPagesDay({ view, description }: AgreementStatus): string {
  const zones = description.parties.flatMap(({ timeZone }) => timeZone ?? []);
  return endOfDay(view.on, zones).toISOString();
}
