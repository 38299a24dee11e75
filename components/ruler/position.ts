/** Where days lie on an axis: pairs of a day's number and its place in per cent; between two of them a day is as long everywhere. */
export type Knots = readonly (readonly [day: number, share: number])[];

const DAY = 86_400_000;

/** The place of a calendar date on an axis, in per cent; before the first and after the last the same scale goes on. */
export function shareOf(day: string, knots: Knots): number {
  const number = dayNumber(day);
  const [from, to] = around(knots, ([known]) => known > number);
  return mapped(number, from[0], to[0], from[1], to[1]);
}

/** The calendar date at a place on an axis, of those between its first and its last. */
export function dayAt(share: number, knots: Knots): string {
  const [from, to] = around(knots, ([, known]) => known > share);
  const day = Math.round(mapped(share, from[1], to[1], from[0], to[0]));
  const [first, last] = [knots[0]?.[0] ?? day, knots.at(-1)?.[0] ?? day];
  const within = Math.min(Math.max(day, first), last);
  return new Date(within * DAY).toISOString().slice(0, 10);
}

function around(knots: Knots, isAfter: (knot: Knots[number]) => boolean) {
  const found = knots.findIndex(isAfter);
  const index = found === -1 ? knots.length - 1 : Math.max(1, found);
  const [from, to] = [knots[index - 1], knots[index]];
  if (!from || !to) throw new Error('an axis has at least two places');
  return [from, to] as const;
}

function mapped(value: number, a: number, b: number, from: number, to: number): number {
  return a === b ? to : from + ((value - a) / (b - a)) * (to - from);
}

/** The number of a calendar date: days since the first of 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}

/** The least width of a ruler along the page, and how wide a letter of its numbers and of its dates is, in pixels. */
export const LEAST_WIDTH = 680;
const LETTER = { number: 9.3, date: 8 } as const;

/** Where words stand: at a place in per cent, on which they end, begin or have their middle. */
export interface Place {
  share: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Where the words of a dimension stand on a drawing at least so wide: over it where it is long enough, else before it, else after it. */
export function numberPlace(
  from: number,
  to: number,
  letters: number,
  width: number = LEAST_WIDTH,
): Place {
  const needed = percent(letters * LETTER.number + 8, width);
  if (to - from >= needed) return { share: (from + to) / 2, anchor: 'middle' };
  return from >= needed ? { share: from, anchor: 'end' } : { share: to, anchor: 'start' };
}

/** Where a date stands over its day: with its middle there, or within the edges of the drawing. */
export function datePlace(share: number, letters: number): Place {
  const half = percent(letters * LETTER.date) / 2;
  if (share < half) return { share: 0, anchor: 'start' };
  return share > 100 - half ? { share: 100, anchor: 'end' } : { share, anchor: 'middle' };
}

function percent(pixels: number, width: number = LEAST_WIDTH): number {
  return (pixels / width) * 100;
}

/** Words that are to stand at a distance from the top, with their height. */
export interface Wanted {
  at: number;
  size: number;
}

/** How far from the top words stand that want to be at some distances, moved apart within a length so that none overlap. */
export function movedApart(wanted: readonly Wanted[], length: number): number[] {
  const order = wanted
    .map(({ at, size }, index) => ({ index, size, top: at - size / 2 }))
    .sort((a, b) => a.top + a.size / 2 - b.top - b.size / 2);
  let end = 0;
  for (const one of order) {
    one.top = Math.max(one.top, end);
    end = one.top + one.size;
  }
  let limit = length;
  for (const one of order.toReversed()) {
    one.top = Math.min(one.top, limit - one.size);
    limit = one.top;
  }
  const tops: number[] = [];
  for (const { index, top } of order) tops[index] = top;
  return tops;
}
