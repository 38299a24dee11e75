import type { Stretch } from './find-quote';
import { foldedText } from './folded-text';

/** A passage of a text in pieces, some of which are marked. */
export type Passage = { text: string; marked: boolean }[];

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

// In characters (UTF-16): how much is shown at most on either side of words that were found, or of words found in part.
const AROUND = 300;
// How many words of a quotation its nearest passage is looked for by.
const MOST_WORDS = 400;
// Weights that differ by less are alike.
const LEAST = 1e-9;
/** How much of a quotation's words, weighed by how rare they are in the text, a passage must have to be near it. */
const NEAR = 0.4;

/** Words that stand in a text, marked, with the rest of the sentences in which they stand. */
export function sentenceAround(text: string, { begin, end }: Stretch): Passage {
  const from = Math.max(text.lastIndexOf('\n', begin - 1) + 1, begin - AROUND);
  const lineEnd = text.indexOf('\n', end);
  const until = Math.min(lineEnd === -1 ? text.length : lineEnd, end + AROUND);
  let [first, last] = [begin, end];
  for (const { segment, index } of SENTENCES.segment(text.slice(from, until))) {
    const [starts, stops] = [from + index, from + index + segment.length];
    if (starts < begin && stops > begin) first = starts;
    if (starts < end && stops > end) last = stops;
  }
  return joined([
    { text: text.slice(first, begin), marked: false },
    { text: text.slice(begin, end), marked: true },
    { text: text.slice(end, last), marked: false },
  ]);
}

/**
 * The passage of a text that is nearest to a quotation, with those of its words marked that the quotation does not have
 * there; null where no passage has much of it. Linear in the length of the text.
 */
export function nearestPassage(text: string, quote: string): Passage | null {
  const wanted = wordsIn(quote).slice(0, MOST_WORDS);
  const words = wordsIn(text);
  const weights = weightsOf(wanted, words);
  const total = wanted.reduce((sum, { folded }) => sum + (weights.get(folded) ?? 0), 0);
  const best = bestWindow(words, wanted, weights);
  if (!best || total === 0 || best.weight < NEAR * total) return null;
  const window = words.slice(best.from, best.from + wanted.length);
  const [first, last] = [window[0], window.at(-1)];
  if (!first || !last) return null;
  const shared = sharedInTurn(window, wanted);
  const pieces: Passage = [];
  let at = first.begin;
  for (const [index, { begin, end }] of window.entries()) {
    pieces.push({ text: text.slice(at, begin), marked: false });
    pieces.push({ text: text.slice(begin, end), marked: !shared.has(index) });
    at = end;
  }
  const around = sentenceAround(text, { begin: first.begin, end: last.end });
  const whole = around.map((piece) => piece.text).join('');
  const inside = text.slice(first.begin, last.end).replace(/\s+/g, ' ');
  const [before = '', after = ''] = whole.split(inside, 2);
  return joined([{ text: before, marked: false }, ...pieces, { text: after, marked: false }]);
}

interface Word extends Stretch {
  folded: string;
}

function wordsIn(text: string): Word[] {
  const { text: folded, begins, ends } = foldedText(text);
  return [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    folded: word.toLowerCase(),
    begin: begins[index] ?? 0,
    end: ends[index + word.length - 1] ?? 0,
  }));
}

// A word that stands everywhere says little about where a quotation was taken from.
function weightsOf(wanted: readonly Word[], words: readonly Word[]): Map<string, number> {
  const counts = new Map(wanted.map(({ folded }) => [folded, 0]));
  for (const { folded } of words) {
    const count = counts.get(folded);
    if (count !== undefined) counts.set(folded, count + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, 1 / (1 + Math.log(1 + count))]));
}

/** The window, as long as the quotation, whose words have most of its weight; each counts as often as it is wanted. */
function bestWindow(
  words: readonly Word[],
  wanted: readonly Word[],
  weights: ReadonlyMap<string, number>,
): { from: number; weight: number } | null {
  const open = new Map<string, number>();
  for (const { folded } of wanted) open.set(folded, (open.get(folded) ?? 0) + 1);
  let [weight, best] = [0, { from: 0, weight: 0 }];
  const change = (word: Word | undefined, by: 1 | -1) => {
    const left = word && open.get(word.folded);
    if (!word || left === undefined) return;
    // As the window reaches a word, one less of it is wanted; as it leaves it, one more.
    const counts = by === 1 ? left > 0 : left >= 0;
    if (counts) weight += by * (weights.get(word.folded) ?? 0);
    open.set(word.folded, left - by);
  };
  for (const [index, word] of words.entries()) {
    change(words[index - wanted.length], -1);
    change(word, 1);
    const from = Math.max(0, index - wanted.length + 1);
    // Of windows alike the one that begins as the quotation does is the passage from its first word on.
    const isBetter = weight > best.weight + LEAST;
    const isAlike = weight > best.weight - LEAST && words[from]?.folded === wanted[0]?.folded;
    if (isBetter || (isAlike && words[best.from]?.folded !== wanted[0]?.folded)) {
      best = { from, weight };
    }
  }
  return best.weight === 0 ? null : best;
}

/** The places of those words of a window that also stand in the quotation, in the same order (longest common subsequence). */
function sharedInTurn(window: readonly Word[], wanted: readonly Word[]): Set<number> {
  const width = wanted.length + 1;
  const lengths = new Uint16Array((window.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = window.length - 1; row >= 0; row -= 1) {
    for (let column = wanted.length - 1; column >= 0; column -= 1) {
      const same = window[row]?.folded === wanted[column]?.folded;
      lengths[row * width + column] = same
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const shared = new Set<number>();
  for (let [row, column] = [0, 0]; row < window.length && column < wanted.length; ) {
    if (window[row]?.folded === wanted[column]?.folded) {
      shared.add(row);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return shared;
}

// White space as a line of text shows it; pieces alike are one.
function joined(pieces: Passage): Passage {
  const result: Passage = [];
  for (const { text, marked } of pieces) {
    const shown = text.replace(/\s+/g, ' ');
    const last = result.at(-1);
    if (shown === '') continue;
    if (last?.marked === marked) last.text += shown;
    else result.push({ text: shown, marked });
  }
  const [first, end] = [result[0], result.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (end) end.text = end.text.trimEnd();
  return result.filter(({ text }) => text !== '');
}
