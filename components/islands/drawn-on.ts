import { em } from '../ruler/axis';
import {
  datePlace,
  type Knots,
  movedApart,
  numberPlace,
  type Place,
  shareOf,
} from '../ruler/position';
import { LATE } from './said-by-day';

/** A day to which the ring was moved, and what is said of it. */
interface Chosen {
  day: string;
  /** The day in short, for the ring's words. */
  short: string;
  knots: Knots;
  dues: readonly string[];
  words: (part: string) => string;
}

const USUAL = 16;

/** Draws the rulers within an element as they stand on a day: the ring, the dimensions, and what had happened by then. */
export function drawOn(within: HTMLElement, chosen: Chosen): void {
  const until = chosen.words('until').split(' ');
  for (const ruler of within.querySelectorAll<SVGSVGElement>('svg[data-direction]')) {
    const along = ruler.dataset['direction'] === 'along';
    const ring = shareOf(chosen.day, chosen.knots);
    moveRing(ruler, along, ring);
    for (const label of all(ruler, '[data-part=shown]')) {
      setText(label, chosen.short);
      if (along) placeWords(label, datePlace(ring, chosen.short.length));
      else label.dataset['mark'] = String(ring);
    }
    for (const mark of all(ruler, '[data-day]')) {
      show(mark, (mark.dataset['day'] ?? '') <= chosen.day);
    }
    for (const met of all(ruler, '[data-part=met]')) show(met, until[0] !== '');
    // As on the server: a date that a mark has told is not told again.
    const isTold = textsOf(ruler, '[data-part=announced], [data-part=met]').includes(chosen.short);
    for (const label of all(ruler, '[data-part=shown]')) show(label, !isTold);
    chosen.dues.forEach((due, index) => {
      const first = shareOf(until[0] || chosen.day, chosen.knots);
      const last = shareOf(until[1] || chosen.day, chosen.knots);
      drawMeasure(ruler, along, index, shareOf(due, chosen.knots), first, last, chosen);
    });
    const isPromised = chosen.words('count0') !== '';
    for (const window of all(ruler, '[data-part=window], [data-part=due]'))
      show(window, isPromised);
    if (!along) stack(ruler, chosen.dues.length);
  }
}

function moveRing(ruler: SVGElement, along: boolean, share: number): void {
  for (const ring of all(ruler, '[data-part=ring]')) {
    const [line, circle] = [ring.querySelector('line'), ring.querySelector('circle')];
    for (const name of along ? ['x1', 'x2'] : ['y1', 'y2']) put(line, name, `${share}%`);
    put(circle, along ? 'cx' : 'cy', `${share}%`);
  }
}

function drawMeasure(
  ruler: SVGElement,
  along: boolean,
  index: number,
  due: number,
  first: number,
  last: number,
  { words }: Chosen,
): void {
  const said = words(`dimension${index}`);
  const text = said.replaceAll(LATE, '');
  const late = said.startsWith(LATE);
  const certain = late ? Math.max(due, first) : last;
  const axis = along ? 'x' : 'y';
  for (const part of all(ruler, `[data-measure="${index}"]`)) {
    if (part.dataset['part'] === undefined || /number|due/.test(part.dataset['part'])) {
      part.toggleAttribute('data-late', late);
    }
    for (const dimension of all(part, '[data-part=dimension]')) {
      const [solid, perhaps, extension] = dimension.querySelectorAll('line');
      const ends = [
        [solid, due, certain],
        [perhaps, certain, last],
        [extension, last, last],
      ] as const;
      for (const [line, from, to] of ends) {
        put(line, `${axis}1`, `${from}%`);
        put(line, `${axis}2`, `${to}%`);
      }
      put(dimension.querySelector('svg'), axis, `${late ? last : due}%`);
      show(dimension, text !== '' && due !== last);
    }
    if (part.dataset['part'] !== 'number') continue;
    setText(part, text);
    show(part, text !== '');
    if (along)
      placeWords(part, numberPlace(Math.min(due, last), Math.max(due, last), text.length), 10);
    else part.dataset['mark'] = String((due + last) / 2);
  }
}

/** Words at a place along the page, a little off it where they do not have their middle there. */
function placeWords(label: SVGElement, { share, anchor }: Place, apart = 0): void {
  put(label.querySelector('svg'), 'x', `${share}%`);
  const words = label.querySelector('text');
  put(words, 'text-anchor', anchor);
  put(words, 'dx', `${{ start: apart, middle: 0, end: -apart }[anchor] / 24}em`);
}

/** Moves the words down the page apart, for each reading those that are shown with it. */
function stack(ruler: SVGElement, readings: number): void {
  const length = Number.parseFloat(ruler.getAttribute('height') ?? '0') * USUAL;
  for (let index = 0; index < Math.max(1, readings); index += 1) {
    const of = readings > 0 ? `[data-measure="${index}"]` : '';
    const labels = all(ruler, `[data-size]${of}`).filter(
      (label) => !label.hasAttribute('data-hidden'),
    );
    const sizes = labels.map(({ dataset }) => Number(dataset['size']));
    const marks = labels.map(({ dataset }) => Number(dataset['mark']));
    const wanted = marks.map((mark, one) => ({ at: (mark / 100) * length, size: sizes[one] ?? 0 }));
    movedApart(wanted, length).forEach((top, one) => {
      put(labels[one]?.querySelector('svg'), 'y', em(top));
      const leader = labels[one]?.querySelector('line');
      put(leader, 'y1', `${marks[one]}%`);
      put(leader, 'y2', em(top + (sizes[one] ?? 0) / 2));
    });
  }
}

/** Sets the words of a label, of which there may have been more lines. */
function setText(label: SVGElement, text: string): void {
  const [first, ...more] = label.querySelectorAll('text');
  if (first) first.textContent = text;
  for (const line of more) line.remove();
}

function textsOf(within: SVGElement, labels: string): (string | null)[] {
  return all(within, labels)
    .filter((label) => !label.hasAttribute('data-hidden'))
    .flatMap((label) => [...label.querySelectorAll('text')].map((text) => text.textContent));
}

function all(within: SVGElement, selector: string): SVGElement[] {
  return [...within.querySelectorAll<SVGElement>(selector)];
}

function show(element: SVGElement, isShown: boolean): void {
  element.toggleAttribute('data-hidden', !isShown);
}

function put(element: Element | null | undefined, name: string, value: string): void {
  element?.setAttribute(name, value);
}
