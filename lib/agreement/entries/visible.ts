/*
 * What shows nothing and is no space: what Unicode has renderers ignore (UAX #44, Default_Ignorable_Code_Point),
 * controls of format but for those that are drawn (UAX #44, Prepended_Concatenation_Mark), control characters but for
 * white space, and the signs that are blank by their names: braille pattern blank, null notehead, Khitan filler.
 */
const UNSEEN =
  '\\p{Default_Ignorable_Code_Point}|(?![\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}])\\p{Cf}' +
  '|(?!\\s)\\p{Cc}|[\\u2800\\u{1d159}\\u{16fe4}]';

/** A pattern (with the flag `u`) of one character that shows nothing and is no space. */
export const UNSEEN_CHARACTER = `(?:${UNSEEN})`;

const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');
const NEITHER_UNSEEN_NOR_SPACE = new RegExp(`(?!${UNSEEN})\\S`, 'u');

/** Whether a text shows anything: it has a character that is neither a space nor one that cannot be seen. */
export function isVisible(text: string): boolean {
  return NEITHER_UNSEEN_NOR_SPACE.test(text);
}

/** A text without the characters that cannot be seen, by which texts are compared and searched; spaces stay. */
export function visiblePart(text: string): string {
  return text.replace(ALL_UNSEEN, '');
}

/** The places (UTF-16 units) in a text of the units of its visible part, in order; one more stands for its end. */
export function visiblePlaces(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const { 0: unseen, index } of text.matchAll(ALL_UNSEEN)) {
    for (; at < index; at += 1) places.push(at);
    at += unseen.length;
  }
  for (; at <= text.length; at += 1) places.push(at);
  return places;
}
