import type { JudgedReading } from '@/lib/agreement/clock';
import { periodOf } from '@/lib/agreement/edtf';
import type { Target } from '@/lib/agreement/target';
import type { Speech } from '../speech';

/** What a due date is called in a sentence: "the end of summer", with its year where `seenIn` is another. */
export function dueWords(
  { t, date }: Speech,
  { edtf }: Target,
  { reading, due }: JudgedReading,
  seenIn: string,
): string {
  if (edtf === null) return date(due);
  const period = periodOf(edtf);
  const end = reading.endsWith('-start') ? 'first' : 'last';
  switch (period.precision) {
    case 'day':
      return date(due);
    case 'month':
      return t(`period.month-${end}`, { month: date(edtf) });
    case 'year':
      return t(`period.year-${end}`, { year: period.year });
    case 'season': {
      const year = String(period.year);
      const named = seenIn.startsWith(year) ? 'none' : year;
      return t(`period.season-${end}`, { season: period.season, year: named });
    }
  }
}

/** The season a target names, for the readings' names; "other" where it names none. */
export function seasonOf({ edtf }: Target): string {
  const period = edtf === null ? null : periodOf(edtf);
  return period?.precision === 'season' ? period.season : 'other';
}
