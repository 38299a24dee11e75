import { BREADTH, type Direction, line } from './axis';
import type { Drawing } from './drawing';
import styles from './ruler.module.css';

// In more days than these a week is too short to be seen.
const MOST_DAYS = 1_100;

/** The axis with its divisions: months and weeks, or what takes their place where the time is long. */
export function Months({ drawing, direction }: { drawing: Drawing; direction: Direction }) {
  const { ruler, divisions } = drawing;
  const weeks =
    direction === 'along'
      ? { x: 0, y: BREADTH.along.axis, width: '100%', height: 5 }
      : { x: BREADTH.down.axis - 50, y: 0, width: 50, height: '100%' };
  return (
    <>
      <line {...line(direction, [0, 0], [100, 0])} className={styles.axis} />
      {ruler.days <= MOST_DAYS && <rect {...weeks} fill={`url(#weeks-${direction})`} />}
      {divisions.days.map((day, index) => {
        const share = ruler.at(day);
        const isLong = index === 0 || (divisions.months < 12 && day.slice(5, 7) === '01');
        return (
          <line
            key={day}
            {...line(direction, [share, 0], [share, isLong ? 22 : 10])}
            className={styles.axis}
          />
        );
      })}
    </>
  );
}
