import type { Speech } from '../speech';
import { type Direction, line, point } from './axis';
import type { Drawing } from './drawing';
import styles from './ruler.module.css';

/** What happened, on its days: entries as small rings, the announcement as a flag, the outcome as the heaviest mark, and the day shown. */
export function Marks({
  drawing,
  direction,
  met,
  speech,
}: {
  drawing: Drawing;
  direction: Direction;
  met: string;
  speech: Speech;
}) {
  const { ruler, announced, entries, on } = drawing;
  return (
    <>
      {entries.map((day) => {
        const { x, y } = point(direction, ruler.at(day), 0);
        return <circle key={day} cx={x} cy={y} r="3.5" className={styles.entry} />;
      })}
      {announced && (
        <Flag
          direction={direction}
          share={ruler.at(announced)}
          height={62}
          title={speech.t('ruler.announced')}
          date={speech.date(announced, 'short')}
        />
      )}
      {drawing.met && (
        <Flag
          direction={direction}
          share={ruler.at(drawing.met)}
          height={104}
          title={met}
          date={speech.date(drawing.met, 'short')}
          heavy
        />
      )}
      <circle
        cx={point(direction, ruler.at(on), 0).x}
        cy={point(direction, ruler.at(on), 0).y}
        r="7"
        className={styles.marker}
      />
    </>
  );
}

function Flag({
  direction,
  share,
  height,
  title,
  date,
  heavy = false,
}: {
  direction: Direction;
  share: number;
  height: number;
  title: string;
  date: string;
  heavy?: boolean;
}) {
  const isAlong = direction === 'along';
  // Along the page, what stands far right is written to the left of its mark.
  const leftward = isAlong && share > 60;
  const reach = isAlong ? height : heavy ? 92 : 56;
  const text = point(direction, share, -reach);
  const gap = isAlong ? (leftward ? -8 : 8) : 6;
  return (
    <g>
      <line
        {...line(direction, [share, heavy ? 8 : 0], [share, -reach])}
        className={heavy ? styles.heavy : styles.light}
      />
      <text
        x={text.x}
        y={text.y}
        dx={gap}
        dy={isAlong ? 12 : heavy ? 0 : -2}
        textAnchor={leftward ? 'end' : 'start'}
        className={heavy ? styles.metTitle : styles.flagTitle}
      >
        {title}
      </text>
      <text
        x={text.x}
        y={text.y}
        dx={gap}
        dy={isAlong ? (heavy ? 28 : 27) : heavy ? 17 : 13}
        textAnchor={leftward ? 'end' : 'start'}
        className={styles.flagDate}
      >
        {date}
      </text>
    </g>
  );
}
