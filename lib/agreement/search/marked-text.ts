import { folded } from './fold';

/** A part of a text, and whether it is what was searched for. */
export interface TextPart {
  text: string;
  marked: boolean;
}

/** Where something stands in a text, from the first character to before the last (UTF-16). */
export interface Span {
  from: number;
  to: number;
}

// A snippet has at most so many characters, of which some may stand before the first word that was searched for.
const [LONGEST, BEFORE] = [240, 60];

/** Where the words of a text stand that match, those that follow each other as one. */
export function matchesIn(text: string, isMatch: (word: string) => boolean): Span[] {
  const spans: Span[] = [];
  for (const { 0: word, index } of folded(text).matchAll(/[^ ]+/g)) {
    if (!isMatch(word)) continue;
    const last = spans.at(-1);
    const to = index + word.length;
    if (last && index === last.to + 1) last.to = to;
    else spans.push({ from: index, to });
  }
  return spans;
}

/** A text in parts, in turn, with what stands at some places of it marked. */
export function markedParts(text: string, spans: readonly Span[]): TextPart[] {
  const parts = spans.flatMap(({ from, to }, index) => [
    { text: text.slice(spans[index - 1]?.to ?? 0, from), marked: false },
    { text: text.slice(from, to), marked: true },
  ]);
  const rest = { text: text.slice(spans.at(-1)?.to ?? 0), marked: false };
  return [...parts, rest].filter((part) => part.text !== '');
}

/** What stands of a text around as many matches as possible, in parts; where it is cut off between words, it says so (…). */
export function snippetOf(text: string, spans: readonly Span[]): TextPart[] {
  const { from, to } = windowOn(text, spans);
  const within = spans
    .filter((span) => span.from >= from && span.to <= to)
    .map((span) => ({ from: span.from - from, to: span.to - from }));
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...markedParts(text.slice(from, to), within),
    ...(to < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

function windowOn(text: string, spans: readonly Span[]): Span {
  if (text.length <= LONGEST) return { from: 0, to: text.length };
  let best = { from: 0, to: cutBefore(text, LONGEST), held: 0 };
  for (const first of spans) {
    const from = first.from <= BEFORE ? 0 : cutAfter(text, first.from - BEFORE, first.from);
    const to = from + LONGEST >= text.length ? text.length : cutBefore(text, from + LONGEST);
    const held = spans.filter((span) => span.from >= from && span.to <= to).length;
    if (held > best.held) best = { from, to, held };
  }
  return best;
}

// The first beginning of a word from a place on, at the latest another place.
function cutAfter(text: string, place: number, latest: number): number {
  const space = text.indexOf(' ', place - 1);
  return space < 0 || space + 1 > latest ? latest : space + 1;
}

// The last end of a word up to a place; in a word that is longer than all that is shown, within it.
function cutBefore(text: string, place: number): number {
  const space = text.lastIndexOf(' ', place);
  if (space > place - LONGEST / 2) return space;
  return /[\ud800-\udbff]/.test(text[place - 1] ?? '') ? place - 1 : place;
}
