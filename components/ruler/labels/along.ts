import type { Drawing } from '../drawing';
import { middleOf } from '../marks-reach';
import type { Measure } from '../measure';
import { datePlace, LEAST_WIDTH, numberPlace } from '../position';
import { type Label, SIZE, WIDE, widthOf } from './label';
import type { RulerWords } from './ruler-words';

/** How far above the axis each kind of words has its line: each has one of its own, so that none lies on another. */
const LINE = { met: -142, number: -102, announced: -76, shown: -46, window: -15, due: 48 } as const;

/** The words along the page, each kind on a line of its own. */
export function labelsAlong(words: RulerWords, drawing: Drawing): Label[] {
  const { announced, met, ruler, on, measures } = drawing;
  const shown = datePlace(ruler.at(on), words.shown.length);
  return [
    ...(met && words.met ? [...metFlags(words.met, middleOf(met, drawing))] : []),
    ...(announced && words.announced
      ? [
          flag('announced', middleOf(announced, drawing), LINE.announced, [
            { text: words.announced.title, dy: 0, look: 'flag' },
            { text: words.announced.date, dy: 15, look: 'date' },
          ]),
        ]
      : []),
    {
      part: 'shown',
      lines: [{ text: words.shown, dy: 0, look: 'flag' }],
      off: LINE.shown,
      dx: 0,
      measure: null,
      isHidden: words.isTold,
      ...shown,
    },
    ...windowLabel(words, drawing),
    ...measures.flatMap((measure, index): Label[] => {
      const { due, count, late } = words.readings[index] ?? { due: '', count: '', late: false };
      const of = { measure: index, late };
      return [
        {
          ...of,
          ...datePlace(ruler.at(measure.due), due.length),
          part: 'due',
          lines: [{ text: due, dy: 0, look: 'due' }],
          off: LINE.due,
          dx: 0,
        },
        ...numbers(count, measure, drawing).map((label) => ({ ...label, ...of })),
      ];
    }),
  ];
}

/** The words of a dimension; on wide drawings over it sooner. Where only a period is known its mark's pole stands in the middle: they end before that. */
function numbers(text: string, { due, until }: Measure, drawing: Drawing): Label[] {
  const ends = [drawing.ruler.at(due), middleOf(until, drawing)];
  const placed = (width: number): Label => {
    const place = numberPlace(Math.min(...ends), Math.max(...ends), text.length, width);
    return {
      ...place,
      part: 'number',
      lines: [{ text, dy: 0, look: 'number' }],
      off: LINE.number,
      dx: { start: 10, middle: 0, end: -10 }[place.anchor],
      measure: null,
      isHidden: text === '',
    };
  };
  const [narrow, wide] = [placed(LEAST_WIDTH), placed(WIDE)];
  if (narrow.anchor === wide.anchor) return [narrow];
  return [
    { ...narrow, only: 'narrow' },
    { ...wide, only: 'wide' },
  ];
}

/** The outcome's title and date; on wide drawings the title is cut later, where it is cut at all. */
function metFlags({ title, date }: { title: string; date: string }, share: number): Label[] {
  const flagOf = (text: string, width: number) =>
    flag(
      'met',
      share,
      LINE.met,
      [
        { text, dy: 0, look: 'title' },
        { text: date, dy: 16, look: 'date' },
      ],
      width,
    );
  const [narrow, wide] = [cut(title, share, LEAST_WIDTH), cut(title, share, WIDE)];
  if (narrow === wide) return [flagOf(narrow, LEAST_WIDTH)];
  return [
    { ...flagOf(narrow, LEAST_WIDTH), only: 'narrow' },
    { ...flagOf(wide, WIDE), only: 'wide' },
  ];
}

/** Words beside a mark's pole, on the side that has room on a drawing at least so wide. */
function flag(
  part: 'met' | 'announced',
  share: number,
  off: number,
  lines: Label['lines'],
  width: number = LEAST_WIDTH,
): Label {
  const wide = Math.max(...lines.map(({ text, look }) => widthOf(text, look))) + 10;
  const fits = share + (wide / width) * 100 <= 101;
  return {
    part,
    lines,
    share,
    off,
    dx: fits ? 10 : -10,
    anchor: fits ? 'start' : 'end',
    measure: null,
  };
}

/** The window's name in its band; where that is too narrow, after it, or before it. */
function windowLabel({ window: text }: RulerWords, drawing: Drawing): Label[] {
  const { window, ruler } = drawing;
  if (!window || text === null) return [];
  const { first, last } = window.core ?? window.spread;
  const [start, end] = [ruler.at(first), ruler.at(last)];
  const outer = [ruler.at(window.spread.first), ruler.at(window.spread.last)] as const;
  const needed = ((widthOf(text, 'period') + 12) / LEAST_WIDTH) * 100;
  const common = {
    part: 'window',
    lines: [{ text, dy: 0, look: 'period' as const }],
    off: LINE.window,
    measure: null,
  };
  if (end - start >= needed)
    return [{ ...common, share: (start + end) / 2, dx: 0, anchor: 'middle' }];
  return outer[1] + needed <= 100
    ? [{ ...common, share: Math.max(0, outer[1]), dx: 8, anchor: 'start' }]
    : [{ ...common, share: outer[0], dx: -8, anchor: 'end' }];
}

/** A title as long as there is room for beside its mark: it stands whole in the words below. */
function cut(title: string, share: number, width: number): string {
  const room = (Math.max(share, 100 - share) / 100) * width - 20;
  const most = Math.floor(room / (SIZE.title.size * SIZE.title.letter)) - 1;
  return title.length > most ? `${title.slice(0, most).trimEnd()}…` : title;
}
