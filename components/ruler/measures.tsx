import { DIMENSION, type Direction, em, line, point } from './axis';
import type { Drawing } from './drawing';
import { isMeasured, type Measure } from './measure';
import styles from './ruler.module.css';

/** Each reading's due day, and what lies between it and the day held against it as a dimension, broken where only a period is known; the chosen reading's is shown, of the others a small mark. */
export function Measures({ drawing, direction }: { drawing: Drawing; direction: Direction }) {
  return drawing.measures.map((measure, index) => (
    <g key={measure.reading.reading}>
      <DueMark {...{ measure, drawing, direction }} />
      <g
        data-measure={index}
        className={styles.measure}
        data-late={measure.most > 0 ? '' : undefined}
      >
        <DueMark {...{ measure, drawing, direction }} isChosen />
        <Dimension {...{ measure, drawing, direction }} />
      </g>
    </g>
  ));
}

interface Of {
  measure: Measure;
  drawing: Drawing;
  direction: Direction;
}

/** A small triangle at a due day, and of the chosen reading a line as well. */
function DueMark({
  measure: { due },
  drawing,
  direction,
  isChosen = false,
}: Of & { isChosen?: boolean }) {
  const share = drawing.ruler.at(due);
  const off = DIMENSION[direction];
  const reach = direction === 'along' ? 24 : 0;
  const { x, y } = point(direction, share, direction === 'along' ? 24 : 0);
  return (
    <>
      {isChosen && (
        <line {...line(direction, [share, reach], [share, -off])} className={styles.dueLine} />
      )}
      <svg
        aria-hidden="true"
        x={x}
        y={y}
        viewBox="0 0 12 10"
        width={em(12)}
        height={em(10)}
        className={styles.at}
      >
        <path
          d={direction === 'along' ? 'M0 0l-6 10h12z' : 'M-1 0l-9 -5v10z'}
          className={isChosen ? styles.dueMark : styles.otherDue}
        />
      </svg>
    </>
  );
}

/** The line between a due day and the day held against it, with its head; always there, since the ring may be moved. */
function Dimension({ measure, drawing, direction }: Of) {
  const { ruler } = drawing;
  const { due, until, least, most } = measure;
  const off = -DIMENSION[direction];
  const start = ruler.at(due);
  const end = ruler.at(until.last);
  const certain = most > 0 ? (least > 0 ? ruler.at(until.first) : start) : end;
  const head = most > 0 ? end : start;
  const { x, y } = point(direction, head, off);
  return (
    <g data-part="dimension" data-hidden={isMeasured(measure) ? undefined : ''}>
      <line {...line(direction, [start, off], [certain, off])} className={styles.dimension} />
      <line
        {...line(direction, [certain, off], [end, off])}
        className={`${styles.dimension} ${styles.perhaps}`}
      />
      <line {...line(direction, [end, 0], [end, off])} className={styles.extension} />
      <svg
        aria-hidden="true"
        x={x}
        y={y}
        viewBox="0 0 9 8"
        width={em(9)}
        height={em(8)}
        className={styles.at}
      >
        <path d={direction === 'along' ? 'M0 0l-9-4v8z' : 'M0 0l-4-9h8z'} />
      </svg>
    </g>
  );
}
