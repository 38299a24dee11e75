import type { AgreementStatus } from '@/lib/agreement/status';
import type { Speech } from '../speech';
import { whenWords } from '../verdict/due';
import { shortVerdict } from '../verdict/subject';
import type { Drawing } from './drawing';

/** The drawing in words: everything that it shows, in the order of time. */
export function rulerText(status: AgreementStatus, drawing: Drawing, speech: Speech): string {
  const { t, date, list } = speech;
  const { ruler, announced, window, measures, met, entries, on: shown } = drawing;
  const { headline } = status;
  const { on } = headline.judgement;
  const late = measures.filter(({ daysLate }) => daysLate > 0);
  return [
    t('ruler.range', { from: date(ruler.from), to: date(shown) }),
    announced && t('ruler.announcedOn', { date: date(announced) }),
    window &&
      t('ruler.window', { first: date(window.spread.first), last: date(window.spread.last) }),
    window?.core &&
      measures.length > 1 &&
      t('ruler.core', { first: date(window.core.first), last: date(window.core.last) }),
    met &&
      on !== null &&
      t('ruler.met', { headline: shortVerdict(headline, speech), when: whenWords(on, speech) }),
    late.length > 0 &&
      t(met ? 'ruler.measured' : 'ruler.past', {
        measures: list(
          late.map(({ due, daysLate }) =>
            t('ruler.measure', { days: t('days', { days: daysLate }), due: date(due) }),
          ),
        ),
      }),
    entries.length > 0 && entriesText(entries, speech),
  ]
    .filter(Boolean)
    .join(' ');
}

// More days than these are no easier to hear than to see.
const MOST_DAYS = 50;

function entriesText(days: readonly string[], { t, date, list }: Speech): string {
  if (days.length > MOST_DAYS) return t('ruler.manyEntries', { count: days.length });
  return t('ruler.entries', { days: list(days.map((day) => date(day, 'short'))) });
}
