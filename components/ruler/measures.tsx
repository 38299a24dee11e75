import type { Speech } from '../speech';
import { type Direction, line, point } from './axis';
import type { Drawing } from './drawing';
import styles from './ruler.module.css';

/** Each reading's due day, and the delay from it measured off like a dimension; the chosen reading's is shown. */
export function Measures({
  drawing,
  direction,
  speech,
}: {
  drawing: Drawing;
  direction: Direction;
  speech: Speech;
}) {
  const { ruler, measures } = drawing;
  return measures.map(({ reading, due, until, daysLate }, index) => {
    const [start, end] = [ruler.at(due), ruler.at(until)];
    const at = direction === 'along' ? -26 : -24;
    const middle = point(direction, (start + end) / 2, at);
    return (
      <g key={reading.reading} data-measure={index} className={styles.measure}>
        <line {...line(direction, [start, 6], [start, -46])} className={styles.due} />
        {daysLate > 0 && (
          <>
            <line {...line(direction, [start, at], [end, at])} className={styles.dimension} />
            <Arrow direction={direction} share={end} off={at} />
            <text
              x={middle.x}
              y={middle.y}
              dx={direction === 'along' ? 0 : 10}
              dy={direction === 'along' ? -7 : 5}
              textAnchor={direction === 'along' ? 'middle' : 'start'}
              className={styles.number}
            >
              {speech.t('days', { days: daysLate })}
            </text>
          </>
        )}
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
