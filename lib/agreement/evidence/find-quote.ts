import { type FoldedText, foldedText } from './folded-text';

/** A stretch of a text, by the places (UTF-16) at which it begins and ends. */
export interface Stretch {
  begin: number;
  end: number;
}

/** A text in which quotations are looked for, folded once for all of them. */
export interface SearchedText {
  text: string;
  /** As it stands, and with words joined that a line's end divided; the second is folded when it is first needed. */
  foldings: (() => FoldedText)[];
}

// A hyphen at the end of a line, before a small letter: that of a word divided there, as PDFs have them.
const DIVIDED = /(?<=\p{L})[-\u2010\u00ad]\s*\n\s*(?=\p{Ll})/gu;

// What a quotation leaves out, or puts in to be read by itself: an ellipsis, or anything in square brackets.
const LEFT_OUT = /\s*(?:\[([^\][]{0,200})\]|[(（](?:…|\.{3})[)）]|…|\.{3,4})\s*/gu;

// How many characters may stand in the text where brackets put something in, and where an ellipsis leaves some out.
const [MOST_REPLACED, MOST_LEFT_OUT] = [300, 2_000];

// By their names in Unicode (Script_Extensions): writings that set no words apart.
const SPACELESS = ['Han', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr'];
/** A letter, a digit or a mark of one, of any other writing. */
const OF_WORD = String.raw`(?![${SPACELESS.map((script) => `\\p{scx=${script}}`).join('')}])[\p{L}\p{M}\p{N}]`;
const BEGINS_IN_WORD = new RegExp(`^${OF_WORD}`, 'u');
const ENDS_IN_WORD = new RegExp(`${OF_WORD}$`, 'u');

/** A part of a quotation, folded, and how many characters may stand between it and the part before. */
interface Part {
  text: string;
  gap: number;
  /** Whether a word may go on before it, and after it: there brackets put letters into a word, as in "[t]he". */
  isJoined: { before: boolean; after: boolean };
}

/** Prepares a text for quotations to be looked for in it. */
export function searchedText(text: string): SearchedText {
  const asItStands = once(() => foldedText(text));
  const joined = once(() => foldedText(withoutDivisions(text)));
  return { text, foldings: text.search(DIVIDED) !== -1 ? [asItStands, joined] : [asItStands] };
}

/**
 * Where the words of a quotation stand in a text, in turn and nearest to its beginning; null where they do not. They
 * are compared as folded (`foldedText`). A quotation that leaves something out (an ellipsis, square brackets) is found
 * where its parts follow each other, 2,000 characters apart at most, and 300 where brackets put something in. No part
 * begins or ends within a word, unless brackets do. Words that a line's end divides are also looked for whole.
 */
export function findQuote({ foldings }: SearchedText, quote: string): Stretch | null {
  const whole = { text: foldedText(quote).text, gap: 0, isJoined: { before: false, after: false } };
  for (const wanted of [[whole].filter(hasWords), partsOf(quote)]) {
    if (wanted.length === 0) continue;
    for (const folding of foldings) {
      const found = inTurn(folding(), wanted);
      if (found) return found;
    }
  }
  return null;
}

function partsOf(quote: string): Part[] {
  const parts: Part[] = [];
  let [from, gap, isBefore] = [0, 0, false];
  for (const leftOut of [...quote.matchAll(LEFT_OUT), null]) {
    const putIn = leftOut?.[1] ?? '';
    const isPutIn = /[\p{L}\p{N}]/u.test(putIn);
    const part = {
      text: foldedText(quote.slice(from, leftOut?.index)).text,
      gap,
      isJoined: { before: isBefore, after: isPutIn && leftOut?.[0].startsWith('[') === true },
    };
    if (hasWords(part)) {
      parts.push(part);
      gap = 0;
    }
    if (!leftOut) break;
    from = leftOut.index + leftOut[0].length;
    gap += isPutIn ? MOST_REPLACED : MOST_LEFT_OUT;
    isBefore = isPutIn && leftOut[0].endsWith(']');
  }
  return parts;
}

function hasWords({ text }: Part): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function inTurn({ text, begins, ends }: FoldedText, wanted: readonly Part[]): Stretch | null {
  let found: Stretch[] | null = null;
  for (const part of wanted) {
    found = found === null ? placesOf(text, part, 0) : following(text, part, found);
    if (found.length === 0) return null;
  }
  const [first] = found ?? [];
  return first ? { begin: begins[first.begin] ?? 0, end: ends[first.end - 1] ?? 0 } : null;
}

/** Where what was found goes on with a part, each from the nearest place before it. */
function following(text: string, part: Part, found: readonly Stretch[]): Stretch[] {
  let at = 0;
  return placesOf(text, part, found[0]?.end ?? 0).flatMap(({ begin, end }) => {
    while ((found[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= begin) at += 1;
    const before = found[at];
    return before && begin - before.end <= part.gap ? [{ begin: before.begin, end }] : [];
  });
}

/** Where a part stands in a folded text from a place on, not within a word. */
function placesOf(text: string, part: Part, from: number): Stretch[] {
  const places: Stretch[] = [];
  const { before, after } = part.isJoined;
  const isHeldBefore = !before && BEGINS_IN_WORD.test(part.text);
  const isHeldAfter = !after && ENDS_IN_WORD.test(part.text);
  for (let begin = text.indexOf(part.text, from); begin !== -1; ) {
    const end = begin + part.text.length;
    // A letter may be two units (UTF-16).
    const isWithin =
      (isHeldBefore && ENDS_IN_WORD.test(text.slice(Math.max(0, begin - 2), begin))) ||
      (isHeldAfter && BEGINS_IN_WORD.test(text.slice(end, end + 2)));
    if (!isWithin) places.push({ begin, end });
    begin = text.indexOf(part.text, begin + 1);
  }
  return places;
}

// What is taken out is replaced by what cannot be seen, so that every place stays the same.
function withoutDivisions(text: string): string {
  return text.replace(DIVIDED, (division) => '\u200b'.repeat(division.length));
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
