import { type Direction, line, point } from './axis';
import { type Dated, isDay } from './dated';
import type { Drawing } from './drawing';
import { middleOf, REACH } from './flag-forms';
import styles from './ruler.module.css';

/** What happened: entries as small rings, the announcement as a flag, the outcome as the heaviest mark, and the day shown; of what is known by its period, the whole of that. */
export function Marks({ drawing, direction }: { drawing: Drawing; direction: Direction }) {
  const { ruler, announced, met, entries, on } = drawing;
  const shown = point(direction, ruler.at(on), 0);
  return (
    <>
      {entries.periods.map(({ of, first, last }) => (
        <line
          key={of}
          {...line(direction, [ruler.at(first), 0], [ruler.at(last), 0])}
          className={styles.periodOfEntry}
        />
      ))}
      {entries.days.map((day) => {
        const { x, y } = point(direction, ruler.at(day), 0);
        return <circle key={day} cx={x} cy={y} r="3.5" className={styles.entry} />;
      })}
      {announced && <Mark dated={announced} what="announced" {...{ drawing, direction }} />}
      {met && <Mark dated={met} what="met" {...{ drawing, direction }} />}
      <circle cx={shown.x} cy={shown.y} r="7" className={styles.marker} />
    </>
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
    <g data-mark={what}>
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
