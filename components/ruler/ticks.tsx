import { BREADTH, type Direction, em, line, point } from './axis';
import type { Drawing } from './drawing';
import { isLong, LONG, SHORT } from './long-ticks';
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
      {divisions.days.map((day) => {
        const share = ruler.at(day);
        // Where the scale has ended, nothing is divided any more.
        if (share > end) return null;
        return (
          <line
            key={day}
            {...line(direction, [share, 0], [share, isLong(day, divisions) ? LONG : SHORT])}
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
    <svg
      aria-hidden="true"
      x={x}
      y={y}
      viewBox="0 0 16 16"
      width={em(16)}
      height={em(16)}
      className={styles.at}
    >
      <path d={direction === 'along' ? 'M-3 7L3 -7' : 'M-8 3L8 -3'} className={styles.axis} />
    </svg>
  );
}
