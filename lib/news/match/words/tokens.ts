import { visiblePart, visiblePlaces } from '@/lib/agreement/entries/visible';

/** A word of a text, as it is seen there and folded, with its place in the text (UTF-16 units). */
export interface Token {
  text: string;
  folded: string;
  start: number;
  end: number;
}

// Letters with dots between them are one word (U.K.), and "co-operation" is written with and without its hyphen.
const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|[Cc]o-(?=operat|ordinat)[\p{L}\p{M}]+|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in their order; hyphens, dashes and apostrophes part words, what cannot be seen does not. */
export function tokensOf(text: string): Token[] {
  const visible = visiblePart(text);
  const places = visible === text ? null : visiblePlaces(text);
  return [...visible.matchAll(WORD)].map(({ 0: word, index }) => {
    const written = word.replaceAll(/[.-]/g, '');
    const [start, last] = [index, index + word.length - 1].map((at) => places?.[at] ?? at);
    return { text: written, folded: fold(written), start: start ?? 0, end: (last ?? 0) + 1 };
  });
}

/** A word in lower case without diacritics, but with å, ä, ö, ø and æ, which are letters of their own in Norwegian and Swedish. */
export function fold(word: string): string {
  const composed = word.normalize('NFC').toLowerCase();
  return composed.replaceAll(/[^åäöøæ]/gu, (letter) =>
    letter.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  );
}

/** A folded word as it is written where the Norwegian letters are not at hand: Støre as Store. */
export function inAscii(folded: string): string {
  return folded.replaceAll(/[åä]/g, 'a').replaceAll(/[øö]/g, 'o').replaceAll('æ', 'ae');
}
