import { isFinal } from '@/lib/agreement/description/milestone';
import type { Phase } from '@/lib/agreement/status/phases';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { timelinessWords } from '../agreement/clock/timeliness-words';
import type { I18n } from '../i18n/i18n';
import { COUNT, filled, type Said, type SaidByDay } from '../islands/said-by-day';
import { heldAgainst, measureOf } from '../ruler/measure';
import { dimensionWords } from '../ruler/measure-words';
import { countWords } from '../verdict/count-words';
import { marked } from '../verdict/days';
import { spreadText } from '../verdict/spread';
import { verdictDoubt, verdictRuns } from '../verdict/verdict';

type Words = (status: AgreementStatus) => string;

// A due day is named by one digit in what is said.
const MOST_DUES = 10;

/**
 * What the pages of the days of some phases say in the parts that follow the ring: each part as that page words it,
 * with a mark in the place of a number that changes from day to day.
 */
export function saidInPhases(phases: readonly Phase[], i18n: I18n): SaidByDay {
  const own = phases.at(-1)?.last.timing.readings.map(({ due }) => due) ?? [];
  const others = phases.flatMap(({ first }) => first.timing.readings.map(({ due }) => due));
  const dues = [...own, ...new Set(others.filter((due) => !own.includes(due)))].slice(0, MOST_DUES);
  const format = new Intl.NumberFormat(i18n.writtenAs);
  const parts = partsOf(own, i18n).map(([name, words]): [string, Said[]] => {
    const stretches = phases.map(({ first, last }) => ({
      first: { words: words(first), on: first.view.on },
      last: { words: words(last), on: last.view.on },
    }));
    return [name, patternsOf(stretches, dues, format)];
  });
  return { dues, parts: Object.fromEntries(parts) };
}

function partsOf(dues: readonly string[], i18n: I18n): [name: string, words: Words][] {
  return [
    ['verdict', (status) => verdictWords(status, i18n)],
    ['doubt', (status) => verdictDoubt(status, i18n) ?? ''],
    ['spread', ({ headline }) => spreadText(headline, i18n)],
    ['until', fixedDays],
    ...dues.flatMap((due, index) => ofReading(index, due, i18n)),
  ];
}

/** Of a reading that is shown, and drawn with its due day; empty while another target decided, as before there was one. */
function ofReading(index: number, due: string, i18n: I18n): [name: string, words: Words][] {
  const readingOf = ({ timing }: AgreementStatus) => {
    const reading = timing.readings[index];
    return reading?.due === due ? reading : undefined;
  };
  return [
    [
      `count${index}`,
      (status) => {
        const reading = readingOf(status);
        return reading ? countWords(reading, status.headline.judgement, i18n) : '';
      },
    ],
    [
      `timeliness${index}`,
      (status) => {
        const reading = readingOf(status);
        return reading ? timelinessWords(reading, status.headline.judgement, i18n) : '';
      },
    ],
    [
      `dimension${index}`,
      (status) => {
        const reading = readingOf(status);
        if (!reading) return '';
        const { judgement } = status.headline;
        const measure = measureOf(reading, judgement, status.view.on);
        const words = dimensionWords(measure, judgement, i18n);
        return measure.most > 0 && words !== '' ? marked(words) : words;
      },
    ],
  ];
}

function verdictWords(status: AgreementStatus, i18n: I18n): string {
  return verdictRuns(status, i18n)
    .map(({ text, late }) => (late ? marked(text) : text))
    .join('');
}

/** The first and last day on which what ended can have ended, by which the ring's day no longer counts; empty before. */
function fixedDays({ headline, view }: AgreementStatus): string {
  const { judgement } = headline;
  const held = isFinal(judgement.outcome) ? heldAgainst(judgement, view.on) : null;
  return held === null ? '' : `${held.first} ${held.last}`;
}

interface OnDay {
  words: string;
  on: string;
}

/** The words of the first and the last day of a phase. */
interface Stretch {
  first: OnDay;
  last: OnDay;
}

/** For each stretch the words that give those of its days, as few different ones after each other as can be. */
function patternsOf(
  stretches: readonly Stretch[],
  dues: readonly string[],
  format: Intl.NumberFormat,
): Said[] {
  const fits = (pattern: string, { first, last }: Stretch) =>
    [first, last].every(({ words, on }) => filled(pattern, dues, on, format) === words);
  const own = stretches.map((stretch) => countedIn(stretch, dues, format, fits));
  // What fits a day's neighbours goes before its own words, in which numbers may stand as they are.
  const backward = [...own];
  for (let index = stretches.length - 2; index >= 0; index -= 1) {
    const [stretch, next] = [stretches[index], backward[index + 1]];
    if (stretch && next !== undefined && fits(next, stretch)) backward[index] = next;
  }
  return stretches.reduce<Said[]>((said, stretch, index) => {
    const before = said.at(-1)?.[1];
    if (before !== undefined && fits(before, stretch)) return said;
    said.push([stretch.first.on, backward[index] ?? '']);
    return said;
  }, []);
}

const NUMBER = /\d+(?:[\u00a0\u202f,.]\d{3})*/g;

/** Words of a stretch with marks for its counts, such that they give those of its first and its last day; empty where none do. */
function countedIn(
  stretch: Stretch,
  dues: readonly string[],
  format: Intl.NumberFormat,
  fits: (pattern: string, stretch: Stretch) => boolean,
): string {
  const { words, on } = stretch.first;
  const pieces = words.split(NUMBER);
  const choices = (words.match(NUMBER) ?? []).map((number) => [
    number,
    ...dues
      .map((_, index) => `${COUNT}${index}`)
      .filter((mark) => filled(mark, dues, on, format) === number),
  ]);
  return choicesOf(pieces, choices).find((pattern) => fits(pattern, stretch)) ?? '';
}

/** Every way to fill the gaps between some pieces by one of the choices for each. */
function choicesOf(
  [first = '', ...pieces]: readonly string[],
  choices: readonly string[][],
): string[] {
  return pieces.reduce(
    (begun, piece, gap) =>
      begun.flatMap((words) => (choices[gap] ?? []).map((choice) => words + choice + piece)),
    [first],
  );
}
