import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { type Dated, isDay } from '../ruler/dated';
import type { Drawing } from '../ruler/drawing';
import type { Ruler } from '../ruler/scale';
import { INK } from './ink';

/** Distances from the top of the drawing to its axis and to its foot, in pixels. */
export const AXIS = 146;
export const FOOT = 190;

const THIN = { stroke: INK.ink, strokeWidth: 2 } as const;
const SLOPE = 40;

/** What stands on the ruler, as one SVG whose parts Satori takes: elements, and no components. */
export function rulerShapes(drawing: Drawing, x: (day: CalendarDate) => number, width: number) {
  const { ruler, window, measures, divisions, announced, met, on } = drawing;
  const [measure] = measures;
  const late = measure && measure.most > 0 ? measure : null;
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
      {divisions.days.map((day) => (
        <path
          key={day}
          d={`M${x(day)} ${AXIS}v${divisions.months < 12 && day.endsWith('-01-01') ? 14 : 8}`}
          {...THIN}
        />
      ))}
      <path d={axis(ruler.later, width)} {...THIN} />
      {announced && (
        <path d={`M${between(announced, x)} ${AXIS}V${AXIS - 66}${over(announced, x)}`} {...THIN} />
      )}
      {measure && <path d={`M${x(measure.due)} ${AXIS + 8}V${AXIS - 96}`} {...THIN} />}
      {late && <path d={arrow(x(late.due), x(late.until.last))} fill={INK.late} />}
      {met ? (
        <path
          d={`M${between(met, x)} ${AXIS + 10}V4${over(met, x)}`}
          stroke={INK.ink}
          strokeWidth={isDay(met) ? '7' : '3'}
        />
      ) : (
        <circle cx={x(on)} cy={AXIS} r="9" fill={INK.ink} />
      )}
    </svg>
  );
}

/** The axis, with a break across it where it is not to scale. */
function axis(later: Ruler['later'], width: number): string {
  if (!later) return `M0 ${AXIS}H${width}`;
  const [end, begin] = [later.after, later.from].map((share) => Math.round((share / 100) * width));
  const stroke = (at: number) => `M${at - 5} ${AXIS + 12}l10-24`;
  return `M0 ${AXIS}H${end}M${begin} ${AXIS}H${width}${stroke(end ?? 0)}${stroke(begin ?? 0)}`;
}

/** Where a mark stands: on its day, or in the middle of the days between which it lies. */
export function between({ first, last }: Dated, x: (day: CalendarDate) => number): number {
  return Math.round((x(first) + x(last)) / 2);
}

/** A bar over all days between which something lies, where its day is not known. */
function over(dated: Dated, x: (day: CalendarDate) => number): string {
  if (isDay(dated)) return '';
  const [left, right] = [x(dated.first), x(dated.last)];
  return [-5, 0, 5].map((off) => `M${left} ${AXIS + off}H${right}`).join('');
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
