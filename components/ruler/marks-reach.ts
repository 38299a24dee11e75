import type { DatedSpan } from './dated';
import type { Drawing } from './drawing';

/** How far off the axis a mark reaches, in pixels. */
export const REACH = {
  met: { along: 156, down: 46 },
  announced: { along: 86, down: 46 },
} as const;

/** Where a mark stands: on its day, or in the middle of the days between which it lies. */
export function middleOf({ first, last }: DatedSpan, { ruler }: Pick<Drawing, 'ruler'>): number {
  return (ruler.at(first) + ruler.at(last)) / 2;
}
