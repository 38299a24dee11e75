/** Which way a ruler lies: along the page, or, on narrow screens, down it. */
export type Direction = 'along' | 'down';

/** The axis's distance from the drawing's edge, and the drawing's breadth, in pixels at the usual size of text: the drawing grows with that. */
export const BREADTH = {
  along: { axis: 160, whole: 216 },
  down: { axis: 76, whole: 288 },
} as const;

/** How far off the axis a dimension's line stands. */
export const DIMENSION = { along: 91, down: 46 } as const;

/** How far the band of the window reaches. */
export const BAND = { along: 40, down: 34 } as const;

/** Upright, at least and at most so long in pixels, however long the time. */
const UPRIGHT = { least: 420, most: 640, perDivision: 26 } as const;

/** How long a ruler of so many divisions is that lies down the page, in pixels. */
export function lengthDown(divisions: number): number {
  return Math.min(UPRIGHT.most, Math.max(UPRIGHT.least, divisions * UPRIGHT.perDivision));
}

const USUAL = 16;

/** Pixels as a length that grows with the text of the drawing, whose size it is told in; `size` is that of an element's own text. */
export function em(pixels: number, size: number = USUAL): string {
  return `${Math.round((pixels / size) * 1_000) / 1_000}em`;
}

/** A point on the drawing: `share` per cent along the axis, `off` pixels off it (negative: above it, or to its right). */
export function point(direction: Direction, share: number, off: number) {
  const { axis } = BREADTH[direction];
  return direction === 'along'
    ? { x: `${share}%`, y: em(axis + off) }
    : { x: em(axis - off), y: `${share}%` };
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
    ? { x: `${first}%`, y: em(axis - off), width: length, height: em(off) }
    : { x: em(axis), y: `${first}%`, width: em(off), height: length };
}
