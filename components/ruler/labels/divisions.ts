import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { I18n } from '../../i18n/i18n';
import { BREADTH, type Direction } from '../axis';
import type { Drawing } from '../drawing';
import { isLong, LONG } from '../long-ticks';
import { monthNumber } from '../scale';
import { type Box, overlap, withRoom } from './boxes';
import { boxesOf, type Extent, type Label, WIDTHS } from './label';

const YEAR = 12;

/** So far words may reach over the end of the scale, in pixels: they stand below the break. */
const PAST_END = 8;

type Placed = { label: Label; boxes: Box[] };

type Divided = Pick<Drawing, 'ruler' | 'divisions' | 'measures'>;

/** How far a due day's line reaches below the axis, in pixels. */
const DUE = 24;

/** The names of months, or the numbers of years, below the axis: at even distances, as many as have room. */
export function divisionLabels(
  drawing: Divided,
  direction: Direction,
  length: number,
  i18n: I18n,
): Label[] {
  const fitting = (only?: Extent) => fittingLabels(drawing, direction, length, i18n, only);
  if (direction === 'down') return fitting();
  const [narrow, wide] = [fitting('narrow'), fitting('wide')];
  const isAmong = (labels: readonly Label[], { share, lines }: Label) =>
    labels.some((other) => other.share === share && other.lines[0]?.text === lines[0]?.text);
  return [
    ...narrow.map(({ only, ...label }) =>
      isAmong(wide, label) || only === undefined ? label : { ...label, only },
    ),
    ...wide.filter((label) => !isAmong(narrow, label)),
  ];
}

function fittingLabels(
  drawing: Divided,
  direction: Direction,
  length: number,
  i18n: I18n,
  only: Extent | undefined,
): Label[] {
  const { ruler, divisions } = drawing;
  const { months, days } = divisions;
  const lies = isWithinScale(direction, length, ruler.later?.after ?? 100);
  const lines = direction === 'along' ? linesBelow(drawing) : [];
  const isInside = (thing: Placed) =>
    lies(thing) &&
    !lines.some((line) =>
      thing.boxes.some((box, index) => line[index] && overlap(box, line[index])),
    );
  const formsOf = (day: CalendarDate): Placed[] =>
    namesOf(day, day === days[0], months, i18n).map((text) => {
      const label: Label = {
        part: 'month',
        lines: [{ text, dy: down(direction), look: 'month' }],
        share: ruler.at(day),
        off: direction === 'along' ? 18 : 14,
        dx: direction === 'along' ? 5 : 0,
        anchor: direction === 'along' ? 'start' : 'end',
        measure: null,
        ...(only && { only }),
      };
      return { label, boxes: boxesOf(direction, length, label).map(withMargin) };
    });
  const [first, ...rest] = days.map(formsOf);
  if (!first) return [];
  const evenly = distances(months).map((every) =>
    rest.filter((_, index) => monthNumber(days[index + 1] ?? ruler.from) % every === 0),
  );
  const fitting = evenly
    .map((wanted) => wanted.filter((forms) => forms.some(isInside)))
    .find((wanted) => withRoom(wanted, isInside).length === wanted.length);
  // The first is named before others: it gives the year.
  return withRoom([first, ...(fitting ?? [])], isInside).map(({ label }) => label);

  function withMargin({ left, right, top, bottom }: Box): Box {
    // Down the page a month stands clear of the next one's mark.
    return { left, right, top, bottom: bottom + (direction === 'down' ? 5 : 0) };
  }
}

/** The lines that cross the row of words along the page, at each width: of the due day that is chosen at first, and where years begin. */
function linesBelow({ ruler, divisions, measures }: Divided): Box[][] {
  const { axis } = BREADTH.along;
  const lineAt = (share: number, reach: number) =>
    WIDTHS.along.map((width): Box => {
      const x = (share / 100) * width;
      return { left: x - 1, right: x + 1, top: axis, bottom: axis + reach };
    });
  return [
    ...measures.slice(0, 1).map(({ due }) => lineAt(ruler.at(due), DUE)),
    ...divisions.days
      .filter((day) => isLong(day, divisions))
      .map((day) => lineAt(ruler.at(day), LONG)),
  ];
}

function down(direction: Direction): number {
  return direction === 'along' ? 0 : 14;
}

/** Whether words end about where the scale does, or sooner. */
function isWithinScale(direction: Direction, length: number, end: number) {
  return ({ boxes }: { boxes: readonly ReturnType<typeof boxesOf>[number][] }) =>
    boxes.every(({ right, bottom }, index) => {
      const width = WIDTHS[direction][index] ?? BREADTH.down.whole;
      return direction === 'along'
        ? right <= (width * end) / 100 + PAST_END
        : bottom <= (length * end) / 100 + 4;
    });
}

/** Distances in months at which names can stand: divisions, or round numbers of months and years. */
function distances(months: number): number[] {
  const inMonths = [1, 2, 3, 6].filter((every) => every % months === 0);
  const inYears = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map((years) => years * YEAR);
  return [...inMonths, ...inYears.filter((every) => every % months === 0)];
}

/** A year by its number; a month by its name, with the year where that begins, for which the year alone may stand. */
function namesOf(day: CalendarDate, isFirst: boolean, months: number, i18n: I18n): string[] {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  if (months >= YEAR && month === '01') return [year];
  const name = i18n.monthName(day);
  if (isFirst) return [`${name} ${year}`, year];
  return month === '01' ? [`${name} ${year}`, year] : [name];
}
