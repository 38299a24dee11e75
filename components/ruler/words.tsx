import { type Direction, point } from './axis';
import type { Label } from './label';
import styles from './ruler.module.css';

/** The words on a ruler, each where there is room for it; those of a reading are shown with it. */
export function RulerWords({
  labels,
  direction,
}: {
  labels: readonly Label[];
  direction: Direction;
}) {
  return labels.map(({ key, lines, share, off, dx, anchor, measure }) => (
    <g key={key} {...(measure !== null && { 'data-measure': measure })}>
      {lines.map(({ text, dy, look }) => (
        <text
          key={look}
          {...point(direction, share, off)}
          dx={dx}
          dy={dy}
          textAnchor={anchor}
          className={styles[look]}
        >
          {text}
        </text>
      ))}
    </g>
  ));
}
