import type { AgreementStatus } from '@/lib/agreement/status/status';
import { announcementDate } from '../ruler/drawing';
import { dateOf, measureOf } from '../ruler/measure';
import type { Board } from './board';
import styles from './board.module.css';

// Of a year that begins further along, in per cent, the number would stand beyond the axis.
const LAST_NAMED = 88;

// Beyond it, the word for today would stand beyond the axis.
const LAST_MIDDLE = 94;

/** The years of the axis on which the rows below are drawn, and today. */
export function BoardYears({ board, today }: { board: Board; today: string }) {
  const here = board.at(board.today);
  return (
    <svg aria-hidden="true" className={styles.years}>
      {board.years.map((day) => (
        <g key={day}>
          <line x1={`${board.at(day)}%`} x2={`${board.at(day)}%`} y1="0" y2="1.125em" />
          {board.at(day) <= LAST_NAMED && (
            <text x={`${board.at(day)}%`} dx="3" y="0.8em">
              {day.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
      <text x={`${here}%`} y="2.1em" textAnchor={here > LAST_MIDDLE ? 'end' : 'middle'}>
        {today}
      </text>
    </svg>
  );
}

/** An agreement on the axis of all: announced, the window of its promise, its due day, the delay, the outcome, and today. What it shows stands in words beside it. */
export function BoardRow({ status, board }: { status: AgreementStatus; board: Board }) {
  const { view, headline, timing, announced } = status;
  if (!announced) return null;
  const { at } = board;
  const begun = announcementDate(status);
  const met = headline.judgement.outcome === 'met' ? dateOf(headline.judgement) : null;
  const [reading] = timing.readings;
  const measure = reading && measureOf(reading, headline.judgement, view.on);
  const upright = (share: number, y1: string, className: string | undefined) => (
    <line x1={`${share}%`} x2={`${share}%`} y1={y1} y2="100%" className={className} />
  );
  const span = (first: number, last: number) => ({ x: `${first}%`, width: `${last - first}%` });
  return (
    <svg aria-hidden="true" className={styles.row}>
      <line x1="0" x2="100%" y1="85%" y2="85%" className={styles.axis} />
      {reading && (
        <rect
          {...span(at(reading.opens), at(reading.closes))}
          y="50%"
          height="35%"
          className={styles.window}
        />
      )}
      {begun && upright((at(begun.first) + at(begun.last)) / 2, '50%', styles.announced)}
      {measure && measure.due <= board.to && (
        <g data-late={measure.most > 0 || undefined} className={styles.due}>
          {upright(at(measure.due), '30%', undefined)}
          {measure.most > 0 && (
            <line x1={`${at(measure.due)}%`} x2={`${at(measure.until.last)}%`} y1="30%" y2="30%" />
          )}
        </g>
      )}
      {met && upright((at(met.first) + at(met.last)) / 2, '15%', styles.met)}
      {upright(at(view.on), '15%', styles.today)}
    </svg>
  );
}
