import type { Speech } from '../speech';
import { BREADTH, type Direction, line, point } from './axis';
import type { Drawing } from './drawing';
import styles from './ruler.module.css';

/** The axis with its weeks and months; a month's name stands where there is room for it. */
export function Months({
  drawing,
  direction,
  speech,
}: {
  drawing: Drawing;
  direction: Direction;
  speech: Speech;
}) {
  const { ruler, months } = drawing;
  const weeks =
    direction === 'along'
      ? { x: 0, y: BREADTH.along.axis, width: '100%', height: 5 }
      : { x: BREADTH.down.axis - 50, y: 0, width: 50, height: '100%' };
  const named = namedMonths(months, direction === 'along' ? 12 : 24);
  return (
    <>
      <line {...line(direction, [0, 0], [100, 0])} className={styles.axis} />
      <rect {...weeks} fill={`url(#weeks-${direction})`} />
      {months.map((month, index) => {
        const share = ruler.at(month);
        const opensYear = index === 0 || isJanuary(month);
        const label = opensYear
          ? `${speech.monthName(month)} ${month.slice(0, 4)}`
          : speech.monthName(month);
        return (
          <g key={month}>
            <line
              {...line(direction, [share, 0], [share, opensYear ? 22 : 10])}
              className={styles.axis}
            />
            {named.has(month) && share < 96 && (
              <text
                {...point(direction, share, direction === 'along' ? 22 : 14)}
                dx={direction === 'along' ? 5 : 0}
                dy={direction === 'along' ? 0 : 14}
                className={direction === 'along' ? styles.month : styles.monthDown}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

/** The first month, each January, and of the others as many as leave room: every one, or every 2nd, 3rd, 6th of the year. */
function namedMonths(months: readonly string[], room: number): ReadonlySet<string> {
  const every = [1, 2, 3, 6].find((step) => months.length / step <= room) ?? 12;
  const [first] = months;
  return new Set(
    months.filter((month, index) => {
      if (month === first || isJanuary(month)) return true;
      return index >= every && (Number(month.slice(5, 7)) - 1) % every === 0;
    }),
  );
}

function isJanuary(month: string): boolean {
  return month.slice(5, 7) === '01';
}
