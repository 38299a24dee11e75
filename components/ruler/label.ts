import { BREADTH, type Direction } from './axis';
import type { Box, Placed } from './boxes';

/** One line of a label: its text, its distance below the label's point in CSS pixels, and how it is set. */
export interface Line {
  text: string;
  dy: number;
  look: Look;
}

export type Look = 'metTitle' | 'flagTitle' | 'flagDate' | 'number' | 'period' | 'month';

/** Words on a ruler: `share` per cent along the axis and `off` pixels off it, moved by `dx`; of one reading, where `measure` says so. */
export interface Label extends Placed {
  key: string;
  lines: Line[];
  share: number;
  off: number;
  dx: number;
  anchor: 'start' | 'middle' | 'end';
  measure: number | null;
}

/** The widths between which a ruler along the page is shown, and the one that a ruler down it has, in CSS pixels. */
const WIDTHS = { along: [680, 1_040], down: [288] } as const;

/** The size of each kind of words in CSS pixels, and how wide a letter is at most on average for its size. */
const SIZE: Record<Look, { size: number; letter: number }> = {
  metTitle: { size: 22, letter: 0.5 },
  number: { size: 22, letter: 0.5 },
  flagTitle: { size: 14, letter: 0.62 },
  flagDate: { size: 13, letter: 0.6 },
  month: { size: 13, letter: 0.6 },
  period: { size: 14, letter: 0.6 },
};

/** A label with the boxes that it takes at every width. */
export function boxed(direction: Direction, length: number, label: Omit<Label, 'boxes'>): Label {
  const boxes = WIDTHS[direction].map((width) => {
    const at = pointIn(direction, direction === 'along' ? width : length, label);
    const wide = Math.max(...label.lines.map(widthOf));
    const left = at.x + label.dx - { start: 0, middle: wide / 2, end: wide }[label.anchor];
    const tops = label.lines.map(({ dy, look }) => at.y + dy - SIZE[look].size * 0.8);
    const bottoms = label.lines.map(({ dy, look }) => at.y + dy + SIZE[look].size * 0.25);
    // Down the page a month stands clear of the next one's mark.
    const clear = direction === 'down' && label.lines[0]?.look === 'month' ? 5 : 0;
    const bottom = Math.max(...bottoms) + clear;
    return { left, right: left + wide, top: Math.min(...tops), bottom };
  });
  return { ...label, boxes };
}

/** Whether a label stays within its drawing, or as near to it as the page leaves free. */
export function isInside(direction: Direction, length: number): (label: Label) => boolean {
  return ({ boxes }) =>
    boxes.every((box, index) => {
      const width = WIDTHS[direction][index] ?? 0;
      const height = direction === 'along' ? BREADTH.along.whole : length;
      return isWithin(box, { left: -14, right: width, top: -16, bottom: height + 14 });
    });
}

function pointIn(
  direction: Direction,
  length: number,
  { share, off }: Pick<Label, 'share' | 'off'>,
): { x: number; y: number } {
  const { axis } = BREADTH[direction];
  const along = (share / 100) * length;
  return direction === 'along' ? { x: along, y: axis + off } : { x: axis - off, y: along };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function widthOf({ text, look }: Line): number {
  return text.length * SIZE[look].size * SIZE[look].letter;
}
