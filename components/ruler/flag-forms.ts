import type { I18n } from '../i18n/i18n';
import type { Direction } from './axis';
import type { Dated } from './dated';
import type { Drawing, Measure } from './drawing';
import type { Label, Line, Look } from './label';
import { measureWords } from './measure-words';

type Form = Omit<Label, 'boxes'>;

// A title that is longer is cut: it stands whole in the words below.
const LONGEST = 24;

/** How far from the axis a mark reaches, in CSS pixels. */
export const REACH = {
  met: { along: 104, down: 80 },
  announced: { along: 62, down: 56 },
} as const;

/** The words on the mark of what is met: what, and when. */
export function metForms(
  title: string,
  met: Dated,
  drawing: Drawing,
  direction: Direction,
  i18n: I18n,
): Form[] {
  const date = line(i18n.date(met.of, 'short'), direction === 'along' ? 28 : 17, 'flagDate');
  const titled = (text: string) => [line(text, direction === 'along' ? 12 : 0, 'metTitle'), date];
  const share = middleOf(met, drawing);
  const off = -REACH.met[direction];
  return [titled(title), titled(cut(title)), [date]].flatMap((lines) =>
    sides({ key: 'met', lines, share, off }, direction),
  );
}

/** The words on the flag of the announcement. */
export function announcedForms(
  announced: Dated,
  drawing: Drawing,
  direction: Direction,
  i18n: I18n,
): Form[] {
  const lines = [
    line(i18n.t('ruler.announced'), direction === 'along' ? 12 : -2, 'flagTitle'),
    line(i18n.date(announced.of, 'short'), direction === 'along' ? 27 : 13, 'flagDate'),
  ];
  const share = middleOf(announced, drawing);
  return sides({ key: 'announced', lines, share, off: -REACH.announced[direction] }, direction);
}

/** The number of days that one reading's delay measures; none where there is no delay. */
export function numberForms(
  measure: Measure,
  index: number,
  { ruler }: Drawing,
  direction: Direction,
  i18n: I18n,
): Form[] {
  if (measure.most === 0) return [];
  const [start, end] = [ruler.at(measure.due), ruler.at(measure.until.last)];
  const text = measureWords(measure, i18n);
  const common = { key: `number ${index}`, measure: index };
  if (direction === 'down') {
    const lines = [line(text, 5, 'number')];
    return [(start + end) / 2, start, end].map((share) => ({
      ...common,
      lines,
      share,
      off: -24,
      dx: 10,
      anchor: 'start',
    }));
  }
  const lines = [line(text, -7, 'number')];
  const form = { ...common, lines, off: -26, dx: 0 };
  return [
    { ...form, share: (start + end) / 2, anchor: 'middle' },
    { ...form, share: end, anchor: 'end' },
    { ...form, share: start, anchor: 'start' },
  ];
}

/** Where a mark stands: on its day, or in the middle of the days between which it lies. */
export function middleOf({ first, last }: Dated, { ruler }: Pick<Drawing, 'ruler'>): number {
  return (ruler.at(first) + ruler.at(last)) / 2;
}

/** Along the page on either side of a mark, first on the one with more room; down it beside the mark, or a little off. */
function sides(form: Pick<Form, 'key' | 'lines' | 'share' | 'off'>, direction: Direction): Form[] {
  if (direction === 'down') {
    return [0, -22, 22].map((shift) => ({
      ...form,
      lines: form.lines.map((one) => ({ ...one, dy: one.dy + shift })),
      dx: 6,
      anchor: 'start',
      measure: null,
    }));
  }
  const right = { ...form, dx: 8, anchor: 'start', measure: null } as const;
  const left = { ...form, dx: -8, anchor: 'end', measure: null } as const;
  return form.share > 60 ? [left, right] : [right, left];
}

function line(text: string, dy: number, look: Look): Line {
  return { text, dy, look };
}

function cut(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
}
