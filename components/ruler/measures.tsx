import { type Direction, line, point } from './axis';
import type { Drawing } from './drawing';
import styles from './ruler.module.css';

/** Each reading's due day, and the delay from it measured off like a dimension, broken where only a period is known; the chosen reading's is shown. */
export function Measures({ drawing, direction }: { drawing: Drawing; direction: Direction }) {
  const { ruler, measures } = drawing;
  const off = direction === 'along' ? -26 : -24;
  return measures.map(({ reading, due, until, least, most }, index) => {
    const start = ruler.at(due);
    const certain = least > 0 ? ruler.at(until.first) : start;
    const end = ruler.at(until.last);
    return (
      <g key={reading.reading} data-measure={index} className={styles.measure}>
        <line {...line(direction, [start, 6], [start, -46])} className={styles.due} />
        {least > 0 && (
          <line {...line(direction, [start, off], [certain, off])} className={styles.dimension} />
        )}
        {most > least && (
          <line
            {...line(direction, [certain, off], [end, off])}
            className={`${styles.dimension} ${styles.perhaps}`}
          />
        )}
        {most > 0 && <Arrow direction={direction} share={end} off={off} />}
      </g>
    );
  });
}

/** An arrow's head, whose point stands at a place on the drawing: only nested pictures take shapes at a percentage. */
function Arrow({ direction, share, off }: { direction: Direction; share: number; off: number }) {
  const { x, y } = point(direction, share, off);
  return (
    <svg x={x} y={y} className={styles.arrow} aria-hidden="true">
      <path d={direction === 'along' ? 'M0 0l-9-4v8z' : 'M0 0l-4-9h8z'} />
    </svg>
  );
}
