import type { CalendarDate } from '@/lib/agreement/calendar-date';
import type { Drawing } from '../ruler/drawing';
import { INK } from './ink';

/** Distances from the top of the drawing to its axis and to its foot, in pixels. */
export const AXIS = 146;
export const FOOT = 190;

const THIN = { stroke: INK.ink, strokeWidth: 2 } as const;
const SLOPE = 40;

/** What stands on the ruler, as one SVG whose parts Satori takes: elements, and no components. */
export function rulerShapes(drawing: Drawing, x: (day: CalendarDate) => number, width: number) {
  const { window, measures, months, announced, met, on } = drawing;
  const [measure] = measures;
  const late = measure && measure.daysLate > 0 ? measure : null;
  return (
    <svg width={width} height={FOOT} viewBox={`0 0 ${width} ${FOOT}`} aria-hidden="true">
      {window && (
        <path
          d={hatch(x(window.spread.first), x(window.spread.last))}
          stroke={INK.line}
          strokeWidth="2"
        />
      )}
      {window?.core && (
        <path
          d={`M${x(window.core.first)} ${AXIS}v${-SLOPE}H${x(window.core.last)}v${SLOPE}z`}
          fill={INK.band}
        />
      )}
      {months.map((month) => (
        <path
          key={month}
          d={`M${x(month)} ${AXIS}v${month.endsWith('-01-01') ? 14 : 8}`}
          {...THIN}
        />
      ))}
      <path d={`M0 ${AXIS}H${width}`} {...THIN} />
      {announced && <path d={`M${x(announced)} ${AXIS}V${AXIS - 66}`} {...THIN} />}
      {measure && <path d={`M${x(measure.due)} ${AXIS + 8}V${AXIS - 96}`} {...THIN} />}
      {late && <path d={arrow(x(late.due), x(late.until))} fill={INK.late} />}
      {met ? (
        <path d={`M${x(met)} ${AXIS + 10}V4`} stroke={INK.ink} strokeWidth="7" />
      ) : (
        <circle cx={x(on)} cy={AXIS} r="9" fill={INK.ink} />
      )}
    </svg>
  );
}

/** The delay from one place to another as a dimension's line, with a head where there is room for it. */
function arrow(from: number, to: number): string {
  const y = AXIS - 58;
  const head = to - from > 24 ? 19 : 0;
  const shaft = `M${from} ${y - 2}H${to - head}v4H${from}z`;
  return head > 0 ? `${shaft}M${to - 3} ${y}l-16-8v16z` : shaft;
}

/** Slanting lines between two places above the axis. */
function hatch(left: number, right: number): string {
  const lines: string[] = [];
  for (let foot = left - SLOPE; foot < right; foot += 8) {
    const [from, to] = [Math.max(left, foot), Math.min(right, foot + SLOPE)];
    if (from < to) lines.push(`M${from} ${AXIS - (from - foot)}L${to} ${AXIS - (to - foot)}`);
  }
  return lines.join('');
}
