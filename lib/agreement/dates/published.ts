import { z } from 'zod';
import { CalendarDate } from './calendar-date';
import { Edtf, isDayMonthOrYear, lastDay } from './edtf';

/** When a document was published: a day, or the month or year where no more is known (EDTF). */
export const Published = z
  .string()
  .refine(isPublication, 'a day, month or year of publication: 2025-12-04, 2025-12 or 2025')
  .brand<'Edtf'>()
  .meta({
    description: 'An EDTF day, month or year; it counts from its last day',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    examples: ['2025-12-04', '2025-12', '2025'],
  });
export type Published = z.infer<typeof Published>;

/** The earliest of some publications by their last days, of two that end on one day the more precise; null without any. */
export function earliestPublished(published: readonly Published[]): Published | null {
  const [only = null] = published;
  if (published.length < 2) return only;
  const [first = null] = published.toSorted((a, b) => {
    const [dayOfA, dayOfB] = [lastDay(a), lastDay(b)];
    return dayOfA === dayOfB ? b.length - a.length : dayOfA < dayOfB ? -1 : 1;
  });
  return first;
}

// Documents have days of publication up to the year 9999, in which EDTF's seasons would end in no year.
function isPublication(text: string): boolean {
  if (CalendarDate.safeParse(text).success) return true;
  const { success, data } = Edtf.safeParse(text);
  return success && isDayMonthOrYear(data);
}
