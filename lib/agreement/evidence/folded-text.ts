import { UNSEEN_CHARACTER } from '../entries/visible';

/** A text as quotations are compared by, and where in the text itself each of its units (UTF-16) begins and ends. */
export interface FoldedText {
  text: string;
  begins: Int32Array;
  ends: Int32Array;
}

// A base character with the marks that combine with it, so that both ways of writing an accent are one.
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gsu;
const PLAIN = /^[\x21-\x7e]$/;
const UNSEEN = new RegExp(UNSEEN_CHARACTER, 'gu');
const SPACE = /^\s+$/;
/** Quotation marks of every kind, and what is typed for them: single, double, low, angled, primes, grave and acute. */
const QUOTES = /["'`´‘’‚‛“”„‟‹›«»′″‵‶＂＇〝〞]/gu;
/** Unicode's dashes (General_Category Pd), the minus sign and the hyphen bullet. */
const DASHES = /[\p{Pd}−⁃]/gu;

/**
 * Folds a text so that two ways of setting the same words are alike (design: "Evidence"): white space of any length is
 * one space, none beside a dash; quotation marks are one mark, dashes one dash; what cannot be seen is left out; and
 * letters are compatibility-composed (NFKC), so that a ligature is its letters. Case and all else stay.
 */
export function foldedText(text: string): FoldedText {
  const folded = new Builder(text.length);
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    folded.add(foldedCharacter(character), index, index + character.length);
  }
  return folded.built();
}

function foldedCharacter(character: string): string {
  if (PLAIN.test(character)) return character === '"' || character === '`' ? "'" : character;
  // The byte order mark is white space to JavaScript, and shows nothing.
  if (SPACE.test(character) && character !== '\ufeff') return ' ';
  const seen = character.replace(UNSEEN, '').normalize('NFKC');
  return seen.replace(QUOTES, "'").replace(DASHES, '-').replace(/\s+/g, ' ');
}

/** Puts a folded text together: joins spaces, and drops those at its beginning, beside a dash and at its end. */
class Builder {
  #units: string[] = [];
  #begins: Int32Array;
  #ends: Int32Array;
  #length = 0;

  constructor(capacity: number) {
    // A character may fold to several (a ligature, an ellipsis), of which few texts have many.
    this.#begins = new Int32Array(capacity + 64);
    this.#ends = new Int32Array(capacity + 64);
  }

  add(folded: string, begin: number, end: number): void {
    for (let at = 0; at < folded.length; at += 1) {
      const unit = folded.charAt(at);
      const last = this.#units[this.#length - 1];
      if (unit === ' ' && (last === undefined || last === ' ' || last === '-')) continue;
      if (unit === '-' && last === ' ') this.#length -= 1;
      this.#put(unit, begin, end);
    }
  }

  built(): FoldedText {
    if (this.#units[this.#length - 1] === ' ') this.#length -= 1;
    return {
      text: this.#units.slice(0, this.#length).join(''),
      begins: this.#begins.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }

  #put(unit: string, begin: number, end: number): void {
    if (this.#length === this.#begins.length) {
      this.#begins = longer(this.#begins);
      this.#ends = longer(this.#ends);
    }
    this.#units[this.#length] = unit;
    this.#begins[this.#length] = begin;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }
}

function longer(places: Int32Array): Int32Array {
  const twice = new Int32Array(places.length * 2);
  twice.set(places);
  return twice;
}
