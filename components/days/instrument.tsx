import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Phase } from '@/lib/agreement/status/phases';
import { Readings } from '../agreement/clock/readings';
import type { ShownAgreement } from '../agreement/shown-agreement';
import { drawingOf } from '../ruler/drawing';
import { RulerFigure } from '../ruler/ruler';
import { DayBar } from './day-bar';
import type { DayPages } from './day-pages';
import styles from './instrument.module.css';
import { saidInPhases } from './said-in-phases';

/** Clock, timeline and scrubber in one: the ruler with a ring to move to any day, the ways to other days, and the readings. */
export function Instrument({
  status,
  pages,
  from,
  phases,
  isOver,
  place,
  i18n,
}: ShownAgreement & {
  pages: DayPages;
  /** The first day to which the ring is moved. */
  from: CalendarDate;
  /** On today's page what is said of the days up to it; none on others. */
  phases: readonly Phase[];
  isOver: boolean;
}) {
  const { t, date, writtenAs } = i18n;
  const { view } = status;
  const isToday = place.on === null;
  const drawing = drawingOf(status, isToday);
  return (
    <section aria-labelledby="ruler" className={styles.instrument}>
      <h2 id="ruler" className={styles.unseen}>
        {t('ruler.title')}
      </h2>
      <day-scrubber
        on={view.on}
        from={from}
        today={pages.today}
        days={pages.before}
        behind={pages.behind}
        knots={JSON.stringify(drawing.ruler.knots)}
        written-as={writtenAs}
        open-day={t('day.openDay', { day: '#' })}
        today-word={t('ruler.today')}
        said={isToday ? JSON.stringify(saidInPhases(phases, i18n)) : undefined}
      >
        <RulerFigure status={status} drawing={drawing} i18n={i18n}>
          <input
            className={styles.ring}
            type="range"
            min={0}
            max={100}
            step="any"
            defaultValue={drawing.ruler.at(view.on)}
            aria-label={t('day.move')}
            aria-valuetext={date(view.on)}
            autoComplete="off"
          />
        </RulerFigure>
        <DayBar
          status={status}
          pages={pages}
          from={from}
          isOver={isOver}
          place={place}
          i18n={i18n}
        />
        <Readings status={status} ticks={isToday} i18n={i18n} />
      </day-scrubber>
    </section>
  );
}
