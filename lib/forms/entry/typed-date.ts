import { Edtf, isDayMonthOrYear, periodOf } from '@/lib/agreement/dates/edtf';
import { codeOfMonths } from '@/lib/agreement/dates/part-of-year';
import {
  monthBegun,
  partAbbreviated,
  partNamed,
  seasonNamed,
} from '@/lib/agreement/dates/period-names';
import type { EntryFaultName } from './fault';

const DAY_FIRST = /^(\d{1,2})(?:\.\s*|\s+)(\p{L}{3,})\.?\s+(\d{4})$/u;
const DOTTED = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;
const NAMED = /^(\p{L}{3,})\.?\s+(\d{4})$/u;
const MONTHS = /^(\p{L}{3,})\.?(?:\s?[–-]\s?|\s(?:to|til)\s)(\p{L}{3,})\.?\s(\d{4})$/u;
const PART = /^(?:the\s)?(\d\.|\d?\p{L}+\s)\s?(\p{L}+(?:-year)?)(?:\s(?:of|av|i))?\s(\d{4})$/u;
const PART_IN_SHORT = /^([qh]\d)\s(\d{4})$/;

/**
 * What was typed as a day, a month, a year or a part of a year: ISO and EDTF forms, and the words of both languages;
 * or what is wrong with it.
 */
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
  return isDayMonthOrYear(when) ? when : { fault: 'published' };
}

function inWords(typed: string): string | null {
  const [, dottedDay, dottedMonth, dottedYear] = DOTTED.exec(typed) ?? [];
  if (dottedYear) return `${dottedYear}-${two(dottedMonth)}-${two(dottedDay)}`;
  const [, day, ofMonth, ofYear] = DAY_FIRST.exec(typed) ?? [];
  const month = ofMonth && monthBegun(ofMonth);
  if (month && ofYear) return `${ofYear}-${month}-${two(day)}`;
  const [, name, year] = NAMED.exec(typed) ?? [];
  const code = name && (monthBegun(name) ?? seasonNamed(name));
  return code && year ? `${year}-${code}` : partInWords(typed);
}

function partInWords(typed: string): string | null {
  const [, short, yearOfShort] = PART_IN_SHORT.exec(typed) ?? [];
  if (short && yearOfShort) return dated(yearOfShort, partAbbreviated(short));
  const [, from, to, yearOfMonths] = MONTHS.exec(typed) ?? [];
  const [first, last] = [from && monthBegun(from), to && monthBegun(to)];
  if (first && last && yearOfMonths) {
    return dated(yearOfMonths, codeOfMonths(Number(first), Number(last)));
  }
  const [, ordinal, noun, year] = PART.exec(typed) ?? [];
  return ordinal && noun && year ? dated(year, partNamed(ordinal.trim(), noun)) : null;
}

function dated(year: string, code: string | number | null): string | null {
  return code === null ? null : `${year}-${code}`;
}

function two(number = ''): string {
  return number.padStart(2, '0');
}
