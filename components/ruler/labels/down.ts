import type { Dated, DatedSpan } from '../dated';
import type { Drawing } from '../drawing';
import { middleOf } from '../marks-reach';
import { movedApart } from '../position';
import type { Ruler } from '../scale';
import { type Label, type Line, type Look, SIZE, widthOf } from './label';
import type { RulerWords } from './ruler-words';

/** Where the column of words begins: so far to the right of the axis, in pixels; and how wide it is at least. */
const COLUMN = { off: -58, width: 154 } as const;

/** A text takes so many lines at most: it stands whole in the words below. */
const LINES = 3;

type Stacked = Omit<Label, 'beside' | 'off' | 'dx' | 'anchor'>;

/** The words down the page, in a column beside the marks, with any one reading moved apart from one another. */
export function labelsDown(words: RulerWords, drawing: Drawing, length: number): Label[] {
  const always = alwaysThere(words, drawing);
  const { measures } = drawing;
  if (measures.length === 0) return stacked(always, length);
  return measures.flatMap((_, index) =>
    stacked(
      [...always, ...ofReading(words, drawing, index)].map((one) => ({ ...one, measure: index })),
      length,
    ),
  );
}

function stacked(labels: Stacked[], length: number): Label[] {
  const sizes = labels.map(({ lines }) => heightOf(lines));
  const shown = labels.flatMap(({ isHidden }, index) => (isHidden ? [] : [index]));
  const tops = movedApart(
    shown.map((index) => ({
      at: ((labels[index]?.share ?? 0) / 100) * length,
      size: sizes[index] ?? 0,
    })),
    length,
  );
  return labels.map((label, index) => ({
    ...label,
    off: COLUMN.off,
    dx: 0,
    anchor: 'start',
    beside: { top: tops[shown.indexOf(index)] ?? 0, size: sizes[index] ?? 0, mark: label.share },
  }));
}

function alwaysThere(words: RulerWords, drawing: Drawing): Stacked[] {
  const { announced, met, ruler, on, window } = drawing;
  const middle = window && (window.core ?? window.spread);
  const one = (part: string, lines: Line[], share: number) => ({
    part,
    lines,
    share,
    measure: null,
  });
  const flag = (part: 'announced' | 'met', of: Dated | null, title: Look): Stacked[] => {
    const said = words[part];
    if (!of || !said) return [];
    return [one(part, inLines([said.title, title], [said.date, 'date']), middleOf(of, drawing))];
  };
  const name = middle && words.window !== null ? [words.window] : [];
  return [
    ...flag('announced', announced, 'flag'),
    ...name.map((text) => one('window', inLines([text, 'period']), centre(middle, ruler))),
    ...flag('met', met, 'title'),
    { ...one('shown', inLines([words.shown, 'flag']), ruler.at(on)), isHidden: words.isTold },
  ];
}

function centre(span: DatedSpan | null, { at }: Ruler): number {
  return span ? (at(span.first) + at(span.last)) / 2 : 0;
}

function ofReading(words: RulerWords, { ruler, measures }: Drawing, index: number): Stacked[] {
  const [measure, said] = [measures[index], words.readings[index]];
  if (!measure || !said) return [];
  const { late } = said;
  const due = ruler.at(measure.due);
  const middle = (due + ruler.at(measure.until.last)) / 2;
  return [
    { part: 'due', lines: inLines([said.due, 'due']), share: due, measure: index, late },
    {
      part: 'number',
      lines: inLines([said.count, 'count']),
      share: middle,
      measure: index,
      late,
      isHidden: said.count === '',
    },
  ];
}

/** Texts one under the other, each broken between words where it is too long for the column. */
function inLines(...texts: [text: string, look: Look][]): Line[] {
  let below = 0;
  return texts.flatMap(([text, look]) =>
    broken(text, look).map((part) => {
      below += SIZE[look].size * 1.15;
      return { text: part, dy: Math.round(below - SIZE[look].size * 0.25), look };
    }),
  );
}

function broken(text: string, look: Look): string[] {
  const most = Math.floor(COLUMN.width / (SIZE[look].size * SIZE[look].letter));
  if (widthOf(text, look) <= COLUMN.width) return [text];
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= most || line === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, LINES).map((line) => shortened(line, most));
  const last = shown.length - 1;
  if (lines.length > LINES) shown[last] = shortened(`${shown[last]}…`, most);
  return shown;
}

/** A line of so many letters at most: a longer word is cut. */
function shortened(line: string, most: number): string {
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function heightOf(lines: readonly Line[]): number {
  const last = lines.at(-1);
  return last ? last.dy + SIZE[last.look].size * 0.25 + 2 : 0;
}
