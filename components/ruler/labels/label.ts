import { BREADTH, type Direction } from '../axis';
import type { Box } from './boxes';

/** One line of a label: its text, its distance below the label's point in pixels, and how it is set. */
export interface Line {
  text: string;
  dy: number;
  look: Look;
}

export type Look = 'title' | 'flag' | 'date' | 'due' | 'number' | 'count' | 'period' | 'month';

/** Words on a ruler: `share` per cent along the axis and `off` pixels off it, moved by `dx`. */
export interface Label {
  /** What they tell of; by it the browser finds those that follow the ring. */
  part: string;
  lines: Line[];
  share: number;
  off: number;
  dx: number;
  anchor: 'start' | 'middle' | 'end';
  /** Of one reading: then they are shown with it. */
  measure: number | null;
  /** Whether they say that a date has passed. */
  late?: boolean;
  /** Whether there is nothing to be said on the day shown, but on others. */
  isHidden?: boolean;
  /** Shown on wide drawings alone, or on others alone. */
  only?: Extent;
  /** Down the page, how far from the top they stand, apart from others; and where the mark lies that they are of. */
  beside?: { top: number; size: number; mark: number };
}

/** Of rulers along the page, those narrower than `WIDE` pixels and the others: there is more room for words on these. */
export type Extent = 'narrow' | 'wide';

/** From which width on a ruler along the page is a wide one, in pixels; the style sheet has the same. */
export const WIDE = 896;

/** The widths between which a ruler along the page is shown, first narrow ones, then wide ones, and the least that one down it has, in pixels. */
export const WIDTHS = { along: [680, WIDE, WIDE, 1_120], down: [BREADTH.down.whole] } as const;

/** The size of each kind of words in pixels, and how wide a letter is at most on average for its size. */
export const SIZE: Record<Look, { size: number; letter: number }> = {
  title: { size: 22, letter: 0.5 },
  number: { size: 24, letter: 0.4 },
  count: { size: 18, letter: 0.46 },
  flag: { size: 14, letter: 0.62 },
  date: { size: 13, letter: 0.6 },
  due: { size: 13, letter: 0.6 },
  month: { size: 13, letter: 0.6 },
  period: { size: 15, letter: 0.5 },
};

/** How wide text is at most, in pixels. */
export function widthOf(text: string, look: Look): number {
  return text.length * SIZE[look].size * SIZE[look].letter;
}

/** The boxes that a label takes at every width; nothing where it is not shown. */
export function boxesOf(direction: Direction, length: number, label: Label): Box[] {
  return WIDTHS[direction].map((width, index) => {
    if (label.only && label.only !== (index < 2 ? 'narrow' : 'wide')) return NOWHERE;
    const at = pointIn(direction, direction === 'along' ? width : length, label);
    const wide = Math.max(...label.lines.map(({ text, look }) => widthOf(text, look)));
    const left = at.x + label.dx - { start: 0, middle: wide / 2, end: wide }[label.anchor];
    const tops = label.lines.map(({ dy, look }) => at.y + dy - SIZE[look].size * 0.8);
    const bottoms = label.lines.map(({ dy, look }) => at.y + dy + SIZE[look].size * 0.25);
    return { left, right: left + wide, top: Math.min(...tops), bottom: Math.max(...bottoms) };
  });
}

const NOWHERE: Box = { left: 0, right: 0, top: 0, bottom: 0 };

function pointIn(
  direction: Direction,
  length: number,
  { share, off, beside }: Label,
): { x: number; y: number } {
  const { axis } = BREADTH[direction];
  const along = (share / 100) * length;
  return direction === 'along'
    ? { x: along, y: axis + off }
    : { x: axis - off, y: beside?.top ?? along };
}
