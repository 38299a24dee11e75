import { codeOfPart, type PartOfYear } from './part-of-year';

/** Months by their names in English and Norwegian, which are the same in bokmål and nynorsk. */
const MONTHS = [
  'january januar',
  'february februar',
  'march mars',
  'april',
  'may mai',
  'june juni',
  'july juli',
  'august',
  'september',
  'october oktober',
  'november',
  'december desember',
].map((names) => names.split(' '));

/** Seasons by their names in English, bokmål and nynorsk, in the order of their EDTF codes from 21 on (ISO 8601-2). */
const SEASONS = [
  'spring vår våren',
  'summer sommer sommeren sommar sommaren',
  'autumn fall høst høsten haust hausten',
  'winter vinter vinteren',
].map((names) => names.split(' '));

/** Numbers in order, as they stand before a quarter, a term or a half. */
const ORDINALS = [
  'first 1st 1. første fyrste',
  'second 2nd 2. andre annet',
  'third 3rd 3. tredje',
  'fourth 4th 4. fjerde',
].map((names) => names.split(' '));

const PARTS = new Map<string, PartOfYear>([
  ['quarter', 'quarter'],
  ['kvartal', 'quarter'],
  ['kvartalet', 'quarter'],
  ['tertial', 'term'],
  ['half', 'half'],
  ['half-year', 'half'],
  ['halvår', 'half'],
  ['halvåret', 'half'],
]);

/** The EDTF month field of a month by its full name in lower case; null for another word. */
export function monthNamed(name: string): string | null {
  return fieldOf(MONTHS.findIndex((names) => names.includes(name)));
}

/** The same for a name of which only the beginning is written, as in "4 Dec 2025". */
export function monthBegun(beginning: string): string | null {
  return fieldOf(MONTHS.findIndex((names) => names.some((name) => name.startsWith(beginning))));
}

/** The EDTF month field of a season (21–24) by its name in lower case; null for another word. */
export function seasonNamed(name: string): string | null {
  const index = SEASONS.findIndex((names) => names.includes(name));
  return index < 0 ? null : String(21 + index);
}

/** The EDTF month field of "second" and "quarter", "første" and "halvår"; null where they name no part of a year. */
export function partNamed(ordinal: string, noun: string): string | null {
  const part = PARTS.get(noun);
  const number = ORDINALS.findIndex((names) => names.includes(ordinal)) + 1;
  const code = part === undefined ? null : codeOfPart(part, number);
  return code === null ? null : String(code);
}

/** The EDTF month field of "Q2" and "H1"; null for other letters. */
export function partAbbreviated(text: string): string | null {
  const [letter, number] = [text.slice(0, 1), Number(text.slice(1))];
  if (text.length !== 2 || (letter !== 'q' && letter !== 'h')) return null;
  const code = codeOfPart(letter === 'q' ? 'quarter' : 'half', number);
  return code === null ? null : String(code);
}

function fieldOf(index: number): string | null {
  return index < 0 ? null : String(index + 1).padStart(2, '0');
}
