import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import { BREADTH, box, type Direction, lengthDown } from './axis';
import { type Drawing, drawingOf } from './drawing';
import { rulerLabels } from './labels';
import { Marks } from './marks';
import { Measures } from './measures';
import { Months } from './months';
import styles from './ruler.module.css';
import { rulerText } from './ruler-text';
import { RulerWords } from './words';

const DIRECTIONS = ['along', 'down'] as const;

/** The promise and the delay drawn to scale, along the page or down it, and the same in words. */
export function RulerFigure({ status, i18n }: { status: AgreementStatus; i18n: I18n }) {
  const drawing = drawingOf(status);
  return (
    <figure className={styles.figure}>
      {DIRECTIONS.map((direction) => (
        <svg
          key={direction}
          aria-hidden="true"
          className={styles[direction]}
          width={direction === 'along' ? '100%' : BREADTH.down.whole}
          height={
            direction === 'along' ? BREADTH.along.whole : lengthDown(drawing.divisions.days.length)
          }
        >
          <Patterns direction={direction} days={drawing.ruler.days} />
          <Window drawing={drawing} direction={direction} />
          <Months drawing={drawing} direction={direction} />
          <Measures drawing={drawing} direction={direction} />
          <Marks drawing={drawing} direction={direction} />
          <RulerWords
            labels={rulerLabels(status, drawing, direction, i18n)}
            direction={direction}
          />
        </svg>
      ))}
      <figcaption>
        <details className={styles.words}>
          <summary>{i18n.t('ruler.inWords')}</summary>
          <p>{rulerText(status, drawing, i18n)}</p>
        </details>
      </figcaption>
    </figure>
  );
}

function Patterns({ direction, days }: { direction: Direction; days: number }) {
  const week = Math.min(1, 7 / days);
  return (
    <defs>
      <pattern
        id={`weeks-${direction}`}
        patternUnits="objectBoundingBox"
        width={direction === 'along' ? week : 1}
        height={direction === 'along' ? 1 : week}
      >
        <path d={direction === 'along' ? 'M.5 0v5' : 'M45 .5h5'} className={styles.tick} />
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
  return (
    <>
      <rect
        {...box(direction, ruler.at(spread.first), ruler.at(spread.last), 40)}
        fill={`url(#hatch-${direction})`}
      />
      {core && (
        <rect
          {...box(direction, ruler.at(core.first), ruler.at(core.last), 40)}
          className={styles.band}
        />
      )}
    </>
  );
}
