import { type CalendarDate, calendarDate, endOfMonth } from './calendar-date';

/** A part of a calendar year that is counted from January: a quarter, a term of four months, or a half. */
export type PartOfYear = 'quarter' | 'term' | 'half';

/** The EDTF code of the first part of each kind, and its length (ISO 8601-2, EDTF level 2, "Sub-year groupings"). */
const PARTS = [
  { part: 'quarter', firstCode: 33, months: 3 },
  { part: 'term', firstCode: 37, months: 4 },
  { part: 'half', firstCode: 40, months: 6 },
] as const satisfies { part: PartOfYear; firstCode: number; months: number }[];

/** The part that an EDTF month field names (33–36, 37–39, 40–41), counted from 1; null for another number. */
export function partOfCode(code: number): { part: PartOfYear; number: number } | null {
  for (const { part, firstCode, months } of PARTS) {
    const number = code - firstCode + 1;
    if (number >= 1 && number <= 12 / months) return { part, number };
  }
  return null;
}

/** The EDTF month field of a part counted from 1, such as 34 for the second quarter; null where a year has no such part. */
export function codeOfPart(part: PartOfYear, number: number): number | null {
  const { firstCode, months } = kindOf(part);
  return number >= 1 && number <= 12 / months ? firstCode + number - 1 : null;
}

/** First and last day of a part of a year, the part counted from 1. */
export function extentOfPart(
  part: PartOfYear,
  number: number,
  year: string,
): { first: CalendarDate; last: CalendarDate } {
  const { months } = kindOf(part);
  const month = (count: number) => calendarDate(`${year}-${String(count).padStart(2, '0')}-01`);
  return {
    first: month((number - 1) * months + 1),
    last: endOfMonth(month(number * months)),
  };
}

/** The EDTF month field of the part of a year that runs from one month to another (1–12); null where none does. */
export function codeOfMonths(from: number, to: number): number | null {
  const kind = PARTS.find(({ months }) => months === to - from + 1);
  if (!kind || (from - 1) % kind.months !== 0) return null;
  return kind.firstCode + (from - 1) / kind.months;
}

function kindOf(part: PartOfYear) {
  const kind = PARTS.find((one) => one.part === part);
  if (!kind) throw new Error(`no such part of a year: ${part}`);
  return kind;
}
