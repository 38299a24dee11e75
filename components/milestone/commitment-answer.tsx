import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Phase } from '@/lib/agreement/status/phases';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { PagePlace } from '../address';
import answer from '../agreement/agreement-view.module.css';
import { Happened } from '../agreement/happened';
import { Promised } from '../agreement/promise';
import { dayPagesOf } from '../days/day-pages';
import { Instrument } from '../days/instrument';
import type { I18n } from '../i18n/i18n';

/** What became of the promise on a milestone: promise and outcome side by side, the ruler whose ring is moved to any day, and the clock, as an agreement's page gives them of its headline. */
export function CommitmentAnswer({
  status,
  from,
  phases,
  isOver,
  place,
  i18n,
}: {
  /** With the milestone in the headline's place. */
  status: AgreementStatus;
  /** The first day on which the promise was known. */
  from: CalendarDate;
  phases: readonly Phase[];
  isOver: boolean;
  place: PagePlace;
  i18n: I18n;
}) {
  return (
    <>
      <div className={answer.halves}>
        <Promised status={status} place={place} restated="#targets" i18n={i18n} />
        <Happened status={status} place={place} i18n={i18n} />
      </div>
      <Instrument
        status={status}
        pages={dayPagesOf(place, status.headline.milestone.slug)}
        from={from}
        phases={phases}
        isOver={isOver}
        place={place}
        i18n={i18n}
      />
    </>
  );
}
