import { type Direction, em, line, point } from './axis';
import { type Dated, isDay } from './dated';
import type { Drawing } from './drawing';
import { middleOf, REACH } from './marks-reach';
import styles from './ruler.module.css';

/** What happened: entries as small rings, the announcement as a flag, the outcome as the heaviest mark; of what is known by its period, the whole of that. */
export function Marks({ drawing, direction }: { drawing: Drawing; direction: Direction }) {
  const { ruler, announced, met, entries } = drawing;
  return (
    <>
      {entries.periods.map(({ of, first, last }) => (
        <line
          key={of}
          {...line(direction, [ruler.at(first), 0], [ruler.at(last), 0])}
          data-day={last}
          className={styles.periodOfEntry}
        />
      ))}
      {entries.days.map((day) => {
        const { x, y } = point(direction, ruler.at(day), 0);
        return (
          <circle key={day} cx={x} cy={y} r={em(3.5)} data-day={day} className={styles.entry} />
        );
      })}
      {announced && <Mark dated={announced} what="announced" {...{ drawing, direction }} />}
      {met && <Mark dated={met} what="met" {...{ drawing, direction }} />}
    </>
  );
}

/** The ring on the day shown, with a line to its words; where it can be moved, the browser's own thumb lies over it. */
export function Ring({ drawing, direction }: { drawing: Drawing; direction: Direction }) {
  const share = drawing.ruler.at(drawing.on);
  const { x, y } = point(direction, share, 0);
  return (
    <g data-part="ring">
      <line
        {...line(direction, [share, 0], [share, direction === 'along' ? -44 : -46])}
        className={styles.leader}
      />
      <circle cx={x} cy={y} r={em(8)} className={styles.ring} />
    </g>
  );
}

/** A line off the axis on the day; where only a period is known, a bar over all of it and a thin line to the words. */
function Mark({
  dated,
  what,
  drawing,
  direction,
}: {
  dated: Dated;
  what: 'met' | 'announced';
  drawing: Drawing;
  direction: Direction;
}) {
  const { ruler } = drawing;
  const share = middleOf(dated, drawing);
  const reach = -REACH[what][direction];
  const known = isDay(dated);
  const isHeavy = known && what === 'met';
  return (
    <g data-part={what}>
      {!known && (
        <line
          {...line(direction, [ruler.at(dated.first), 0], [ruler.at(dated.last), 0])}
          className={what === 'met' ? styles.heavy : styles.within}
        />
      )}
      <line
        {...line(direction, [share, isHeavy ? 8 : 0], [share, reach])}
        className={isHeavy ? styles.heavy : styles.light}
      />
    </g>
  );
}
