import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { I18n } from '../i18n/i18n';
import type { Direction } from './axis';
import { withRoom } from './boxes';
import type { Drawing } from './drawing';
import { boxed, isInside, type Label } from './label';
import { monthNumber } from './scale';

const YEAR = 12;

/** The names of months, or the numbers of years, below the axis: at even distances, as many as have room. */
export function divisionLabels(
  { ruler, divisions: { months, days } }: Pick<Drawing, 'ruler' | 'divisions'>,
  direction: Direction,
  length: number,
  i18n: I18n,
): Label[] {
  const inside = isInside(direction, length);
  const labelOf = (day: CalendarDate) =>
    boxed(direction, length, {
      key: day,
      lines: [
        { text: nameOf(day, day === days[0], months, i18n), dy: down(direction), look: 'month' },
      ],
      share: ruler.at(day),
      off: direction === 'along' ? 22 : 14,
      dx: direction === 'along' ? 5 : 0,
      anchor: direction === 'along' ? 'start' : 'end',
      measure: null,
    });
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
  );
}

function down(direction: Direction): number {
  return direction === 'along' ? 0 : 14;
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
