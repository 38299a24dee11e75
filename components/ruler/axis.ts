/** Which way a ruler lies: along the page, or, on narrow screens, down it. */
export type Direction = 'along' | 'down';

/** The axis's distance from the drawing's edge, and the drawing's breadth, in CSS pixels. */
export const BREADTH = {
  along: { axis: 118, whole: 168 },
  down: { axis: 76, whole: 280 },
} as const;

/** Upright, a screen's height at least and less than two at most, in CSS pixels, however long the time. */
const UPRIGHT = { least: 360, most: 700, perDivision: 22 } as const;

/** How long a ruler of so many divisions is that lies down the page, in CSS pixels. */
export function lengthDown(divisions: number): number {
  return Math.min(UPRIGHT.most, Math.max(UPRIGHT.least, divisions * UPRIGHT.perDivision));
}

/** A point on the drawing: `share` per cent along the axis, `off` pixels off it (negative: above it, or to its right). */
export function point(direction: Direction, share: number, off: number) {
  const { axis } = BREADTH[direction];
  return direction === 'along'
    ? { x: `${share}%`, y: axis + off }
    : { x: axis - off, y: `${share}%` };
}

/** A line between two points, as SVG attributes. */
export function line(direction: Direction, from: [number, number], to: [number, number]) {
  const [a, b] = [point(direction, ...from), point(direction, ...to)];
  return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
}

/** A box over a stretch of the axis, from `off` pixels above it down to it, as SVG attributes. */
export function box(direction: Direction, first: number, last: number, off: number) {
  const { axis } = BREADTH[direction];
  const length = `${Math.max(0, last - first)}%`;
  return direction === 'along'
    ? { x: `${first}%`, y: axis - off, width: length, height: off }
    : { x: axis, y: `${first}%`, width: off, height: length };
}
