import type { ReactNode } from 'react';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import { BAND, BREADTH, box, type Direction, em, lengthDown } from './axis';
import { type Drawing, drawingOf } from './drawing';
import { rulerLabels } from './labels/ruler-labels';
import { Marks, Ring } from './marks';
import { Measures } from './measures';
import styles from './ruler.module.css';
import { rulerText } from './ruler-text';
import { Ticks } from './ticks';
import { RulerWords } from './words';

const DIRECTIONS = ['along', 'down'] as const;

/** The promise and the delay drawn to scale, along the page or down it, and the same in words; what it is given lies over the drawing. */
export function RulerFigure({
  status,
  drawing = drawingOf(status),
  i18n,
  children,
}: {
  status: AgreementStatus;
  drawing?: Drawing;
  i18n: I18n;
  children?: ReactNode;
}) {
  return (
    <figure className={styles.figure}>
      <div className={styles.drawing}>
        {DIRECTIONS.map((direction) => (
          <svg
            key={direction}
            aria-hidden="true"
            className={styles[direction]}
            width="100%"
            height={em(
              direction === 'along'
                ? BREADTH.along.whole
                : lengthDown(drawing.divisions.days.length),
            )}
            data-direction={direction}
          >
            <Patterns direction={direction} drawing={drawing} />
            <Window drawing={drawing} direction={direction} />
            <Ticks drawing={drawing} direction={direction} />
            <Measures drawing={drawing} direction={direction} />
            <Marks drawing={drawing} direction={direction} />
            <Ring drawing={drawing} direction={direction} />
            <RulerWords
              labels={rulerLabels(status, drawing, direction, i18n)}
              direction={direction}
            />
          </svg>
        ))}
        {children}
      </div>
      <figcaption>
        <details className={styles.words}>
          <summary>{i18n.t('ruler.inWords')}</summary>
          <p>{rulerText(status, drawing, i18n)}</p>
        </details>
      </figcaption>
    </figure>
  );
}

function Patterns({ direction, drawing: { ruler } }: { direction: Direction; drawing: Drawing }) {
  const week = Math.min(1, 7 / ruler.days);
  return (
    <defs>
      <pattern
        id={`weeks-${direction}`}
        patternUnits="objectBoundingBox"
        width={direction === 'along' ? week : 1}
        height={direction === 'along' ? 1 : week}
      >
        <path d={direction === 'along' ? 'M.5 0v5' : 'M0 .5h9'} className={styles.tick} />
      </pattern>
      <pattern id={`hatch-${direction}`} patternUnits="userSpaceOnUse" width="6" height="6">
        <path d="M-1 7L7-1M-1 1L1-1M5 7L7 5" className={styles.hatch} />
      </pattern>
    </defs>
  );
}

function Window({ drawing, direction }: { drawing: Drawing; direction: Direction }) {
  const { window, ruler } = drawing;
  if (!window) return null;
  const { core, spread } = window;
  const band = BAND[direction];
  return (
    <g data-part="window">
      <rect
        {...box(direction, ruler.at(spread.first), ruler.at(spread.last), band)}
        fill={`url(#hatch-${direction})`}
        className={styles.spread}
      />
      {core && (
        <rect
          {...box(direction, ruler.at(core.first), ruler.at(core.last), band)}
          className={styles.band}
        />
      )}
    </g>
  );
}
