import { BREADTH, type Direction, em, point } from './axis';
import { type Label, SIZE } from './labels/label';
import styles from './ruler.module.css';

/** The words on a ruler; those of a reading are shown with it. */
export function RulerWords({
  labels,
  direction,
}: {
  labels: readonly Label[];
  direction: Direction;
}) {
  return labels.map((label) => (
    <Words
      key={`${label.part} ${label.measure} ${label.share} ${label.only}`}
      {...{ label, direction }}
    />
  ));
}

/** Its words stand in a picture of their own, which the browser moves as a whole. */
function Words({ label, direction }: { label: Label; direction: Direction }) {
  const { part, lines, dx, anchor, measure, late, isHidden, only, beside, share, off } = label;
  const { x, y } = point(direction, share, off);
  return (
    <g
      data-part={part}
      data-measure={measure ?? undefined}
      data-late={late ? '' : undefined}
      data-only={only}
      data-size={beside?.size}
      data-mark={beside?.mark}
      data-hidden={isHidden ? '' : undefined}
    >
      {beside && part !== 'window' && part !== 'number' && (
        <line
          x1={em(BREADTH.down.axis + 46)}
          y1={`${beside.mark}%`}
          x2={em(BREADTH.down.axis + 55)}
          y2={em(beside.top + beside.size / 2)}
          className={styles.leader}
        />
      )}
      <svg aria-hidden="true" x={x} y={beside ? em(beside.top) : y} className={styles.at}>
        {lines.map(({ text, dy, look }) => (
          <text
            key={`${look} ${dy}`}
            dx={em(dx, SIZE[look].size)}
            dy={em(dy, SIZE[look].size)}
            textAnchor={anchor}
            className={styles[look]}
          >
            {text}
          </text>
        ))}
      </svg>
    </g>
  );
}
