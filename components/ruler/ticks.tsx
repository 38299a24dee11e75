import { BREADTH, type Direction, em, line, point } from './axis';
import type { Drawing } from './drawing';
import styles from './ruler.module.css';

// In more days than these a week is too short to be seen.
const MOST_DAYS = 1_100;

/** The axis with its divisions: months and weeks, or what takes their place where the time is long; and the later time behind its break. */
export function Ticks({ drawing, direction }: { drawing: Drawing; direction: Direction }) {
  const { ruler, divisions } = drawing;
  const { later } = ruler;
  const end = later?.after ?? 100;
  const weeks =
    direction === 'along'
      ? { x: 0, y: em(BREADTH.along.axis), width: `${end}%`, height: 5 }
      : { x: em(BREADTH.down.axis - 5), y: 0, width: em(5), height: `${end}%` };
  return (
    <>
      <line {...line(direction, [0, 0], [end, 0])} className={styles.axis} />
      {later && (
        <>
          <line {...line(direction, [later.from, 0], [100, 0])} className={styles.axis} />
          {[later.after, later.from].map((share) => (
            <Break key={share} share={share} direction={direction} />
          ))}
        </>
      )}
      {ruler.days <= MOST_DAYS && <rect {...weeks} fill={`url(#weeks-${direction})`} />}
      {divisions.days.map((day, index) => {
        const share = ruler.at(day);
        const isLong = index === 0 || (divisions.months < 12 && day.slice(5, 7) === '01');
        return (
          <line
            key={day}
            {...line(direction, [share, 0], [share, isLong ? 20 : 10])}
            className={styles.axis}
          />
        );
      })}
    </>
  );
}

/** A stroke across the axis, where it is not to scale. */
function Break({ share, direction }: { share: number; direction: Direction }) {
  const { x, y } = point(direction, share, 0);
  return (
    <svg aria-hidden="true" x={x} y={y} className={styles.at}>
      <path d={direction === 'along' ? 'M-3 8L3 -8' : 'M-8 3L8 -3'} className={styles.axis} />
    </svg>
  );
}
