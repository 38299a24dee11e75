import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { I18n } from '../../i18n/i18n';
import { BREADTH, type Direction } from '../axis';
import type { Drawing } from '../drawing';
import { monthNumber } from '../scale';
import { withRoom } from './boxes';
import { boxesOf, type Label, WIDTHS } from './label';

const YEAR = 12;

/** The names of months, or the numbers of years, below the axis: at even distances, as many as have room. */
export function divisionLabels(
  { ruler, divisions: { months, days } }: Pick<Drawing, 'ruler' | 'divisions'>,
  direction: Direction,
  length: number,
  i18n: I18n,
): Label[] {
  const inside = isWithinScale(direction, length, ruler.later?.after ?? 100);
  const labelOf = (day: CalendarDate) => {
    const label: Label = {
      part: 'month',
      lines: [
        { text: nameOf(day, day === days[0], months, i18n), dy: down(direction), look: 'month' },
      ],
      share: ruler.at(day),
      off: direction === 'along' ? 18 : 14,
      dx: direction === 'along' ? 5 : 0,
      anchor: direction === 'along' ? 'start' : 'end',
      measure: null,
    };
    return { label, boxes: boxesOf(direction, length, label).map(withMargin) };
  };
  const [first, ...rest] = days.map(labelOf);
  if (!first) return [];
  const evenly = distances(months).map((every) =>
    rest.filter((_, index) => monthNumber(days[index + 1] ?? ruler.from) % every === 0),
  );
  const fitting = evenly
    .map((wanted) => wanted.filter(inside))
    .find(
      (wanted) =>
        withRoom(
          wanted.map((one) => [one]),
          inside,
        ).length === wanted.length,
    );
  // The first is named before others: it gives the year.
  return withRoom(
    [first, ...(fitting ?? [])].map((one) => [one]),
    inside,
  ).map(({ label }) => label);

  function withMargin({ left, right, top, bottom }: ReturnType<typeof boxesOf>[number]) {
    // Down the page a month stands clear of the next one's mark.
    return { left, right, top, bottom: bottom + (direction === 'down' ? 5 : 0) };
  }
}

function down(direction: Direction): number {
  return direction === 'along' ? 0 : 14;
}

/** Whether words end where the scale does, or sooner. */
function isWithinScale(direction: Direction, length: number, end: number) {
  return ({ boxes }: { boxes: readonly ReturnType<typeof boxesOf>[number][] }) =>
    boxes.every(({ right, bottom }, index) => {
      const width = WIDTHS[direction][index] ?? BREADTH.down.whole;
      return direction === 'along'
        ? right <= (width * end) / 100
        : bottom <= (length * end) / 100 + 4;
    });
}

/** Distances in months at which names can stand: divisions, or round numbers of months and years. */
function distances(months: number): number[] {
  const inMonths = [1, 2, 3, 6].filter((every) => every % months === 0);
  const inYears = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map((years) => years * YEAR);
  return [...inMonths, ...inYears.filter((every) => every % months === 0)];
}

/** A year by its number; a month by its name, with the year where that begins. */
function nameOf(day: CalendarDate, isFirst: boolean, months: number, i18n: I18n): string {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  if (months >= YEAR && month === '01') return year;
  return isFirst || month === '01' ? `${i18n.monthName(day)} ${year}` : i18n.monthName(day);
}
