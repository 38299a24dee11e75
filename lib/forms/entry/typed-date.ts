import { Edtf, periodOf } from '@/lib/agreement/dates/edtf';
import type { EntryFaultName } from './fault';

/** Months by the beginnings of their names, English and Norwegian. */
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

/** Seasons by their names, in the order of their EDTF codes from 21 on (ISO 8601-2). */
const SEASONS = [
  'spring vår våren',
  'summer sommer sommeren',
  'autumn fall høst høsten',
  'winter vinter vinteren',
].map((names) => names.split(' '));

const DAY_FIRST = /^(\d{1,2})(?:\.\s*|\s+)(\p{L}{3,})\.?\s+(\d{4})$/u;
const DOTTED = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;
const NAMED = /^(\p{L}{3,})\.?\s+(\d{4})$/u;

/** What was typed as a day, month, season or year: ISO and EDTF forms, and the words of both languages; or what is wrong with it. */
export function whenTyped(text: string): Edtf | { fault: EntryFaultName } {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const written = inWords(typed) ?? typed;
  const { success, data } = Edtf.safeParse(written);
  if (success) return data;
  return { fault: /^\d{4}-\d{2}(-\d{2})?$/.test(written) ? 'noSuchDay' : 'when' };
}

/** The same where only a day will do. */
export function dayTyped(text: string): Edtf | { fault: EntryFaultName } {
  const when = whenTyped(text);
  if (typeof when !== 'string') return when;
  return periodOf(when).precision === 'day' ? when : { fault: 'day' };
}

/** The same for a publication: a day, month or year. */
export function publishedTyped(text: string): Edtf | { fault: EntryFaultName } {
  const when = whenTyped(text);
  if (typeof when !== 'string') {
    return when.fault === 'when' ? { fault: 'published' } : when;
  }
  return periodOf(when).precision === 'season' ? { fault: 'published' } : when;
}

function inWords(typed: string): string | null {
  const [, dottedDay, dottedMonth, dottedYear] = DOTTED.exec(typed) ?? [];
  if (dottedYear) return `${dottedYear}-${two(dottedMonth)}-${two(dottedDay)}`;
  const [, day, ofMonth, ofYear] = DAY_FIRST.exec(typed) ?? [];
  const month = ofMonth && monthNamed(ofMonth);
  if (month && ofYear) return `${ofYear}-${month}-${two(day)}`;
  const [, name, year] = NAMED.exec(typed) ?? [];
  const code = name && (monthNamed(name) ?? seasonNamed(name));
  return code && year ? `${year}-${code}` : null;
}

function monthNamed(name: string): string | null {
  const index = MONTHS.findIndex((names) => names.some((month) => month.startsWith(name)));
  return index < 0 ? null : two(String(index + 1));
}

function seasonNamed(name: string): string | null {
  const index = SEASONS.findIndex((names) => names.includes(name));
  return index < 0 ? null : String(21 + index);
}

function two(number = ''): string {
  return number.padStart(2, '0');
}
