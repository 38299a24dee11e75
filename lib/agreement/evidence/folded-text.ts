import { UNSEEN_CHARACTER } from '../entries/visible';

/** A text as quotations are compared by, and where in the text itself each of its units (UTF-16) begins and ends. */
export interface FoldedText {
  text: string;
  begins: Int32Array;
  ends: Int32Array;
}

// A base character with the marks that combine with it, so that both ways of writing an accent are one.
const CHARACTER = /\P{M}\p{M}*|\p{M}+/suy;
const FIRST_MARK = 0x300;
const [SPACE, TILDE, DASH] = [0x20, 0x7e, 0x2d];
const UNSEEN = new RegExp(UNSEEN_CHARACTER, 'gu');
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
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    // Most of a text is ASCII, of which each character stands for itself.
    if (code >= SPACE && code <= TILDE && !(text.charCodeAt(at + 1) >= FIRST_MARK)) {
      folded.put(code === 0x22 || code === 0x60 ? 0x27 : code, at, at + 1);
      at += 1;
      continue;
    }
    CHARACTER.lastIndex = at;
    const character = CHARACTER.exec(text)?.[0] ?? text.charAt(at);
    const units = foldedCharacter(character);
    const end = at + character.length;
    for (let unit = 0; unit < units.length; unit += 1) {
      folded.put(units.charCodeAt(unit), at, end);
    }
    at = end;
  }
  return folded.built();
}

function foldedCharacter(character: string): string {
  // The byte order mark is white space to JavaScript, and shows nothing.
  if (/^\s+$/.test(character) && character !== '\ufeff') return ' ';
  const seen = character.replace(UNSEEN, '').normalize('NFKC');
  return seen.replace(QUOTES, "'").replace(DASHES, '-').replace(/\s+/g, ' ');
}

/** Puts a folded text together: joins spaces, and drops those at its beginning, beside a dash and at its end. */
class Builder {
  #units: Uint16Array;
  #begins: Int32Array;
  #ends: Int32Array;
  #length = 0;

  constructor(capacity: number) {
    // A character may fold to several (a ligature, an ellipsis), of which few texts have many.
    this.#units = new Uint16Array(capacity + 64);
    this.#begins = new Int32Array(capacity + 64);
    this.#ends = new Int32Array(capacity + 64);
  }

  put(unit: number, begin: number, end: number): void {
    const last = this.#length === 0 ? SPACE : this.#units[this.#length - 1];
    if (unit === SPACE && (last === SPACE || last === DASH)) return;
    if (unit === DASH && last === SPACE && this.#length > 0) this.#length -= 1;
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#begins[this.#length] = begin;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  built(): FoldedText {
    if (this.#units[this.#length - 1] === SPACE) this.#length -= 1;
    const parts: string[] = [];
    for (let at = 0; at < this.#length; at += PART) {
      const part = this.#units.subarray(at, Math.min(at + PART, this.#length));
      parts.push(String.fromCharCode(...part));
    }
    return {
      text: parts.join(''),
      begins: this.#begins.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }

  #grow(): void {
    const capacity = this.#units.length * 2;
    const units = new Uint16Array(capacity);
    units.set(this.#units);
    this.#units = units;
    this.#begins = longer(this.#begins, capacity);
    this.#ends = longer(this.#ends, capacity);
  }
}

// As many arguments as every engine takes.
const PART = 8_192;

function longer(places: Int32Array, capacity: number): Int32Array {
  const more = new Int32Array(capacity);
  more.set(places);
  return more;
}
