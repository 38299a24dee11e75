import { announcementAmong } from '@/lib/agreement/record/announcement';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import { whenWords } from '../verdict/due';
import { shortVerdict } from '../verdict/subject';
import type { Drawing } from './drawing';
import { measureWords } from './measure-words';

/** The drawing in words: everything that it shows, in the order of time. */
export function rulerText(status: AgreementStatus, drawing: Drawing, i18n: I18n): string {
  const { t, date, list } = i18n;
  const { ruler, announced, window, measures, met, on: shown } = drawing;
  const { headline, milestones } = status;
  const isReported = announcementAmong(milestones)?.judgement.unconfirmed;
  const doubt = isReported ? `, ${t('outcome.unconfirmed')}` : '';
  const late = measures.filter(({ most }) => most > 0);
  return [
    t('ruler.range', { from: date(ruler.from), to: date(shown) }),
    announced && t('ruler.announcedWhen', { when: `${whenWords(announced.of, i18n)}${doubt}` }),
    window &&
      t('ruler.window', { first: date(window.spread.first), last: date(window.spread.last) }),
    window?.core &&
      measures.length > 1 &&
      t('ruler.core', { first: date(window.core.first), last: date(window.core.last) }),
    met &&
      t('ruler.met', {
        headline: shortVerdict(headline, i18n),
        when: whenWords(met.of, i18n),
      }),
    late.length > 0 &&
      t(met ? 'ruler.measured' : 'ruler.past', {
        measures: list(
          late.map((measure) =>
            t('ruler.measure', { days: measureWords(measure, i18n), due: date(measure.due) }),
          ),
        ),
      }),
    entriesText(drawing, i18n),
  ]
    .filter(Boolean)
    .join(' ');
}

// More days than these are no easier to hear than to see.
const MOST_DAYS = 50;

function entriesText({ entries }: Drawing, { t, date, list }: I18n): string | null {
  const { days, periods } = entries;
  const count = days.length + periods.length;
  if (count === 0) return null;
  if (count > MOST_DAYS) return t('ruler.manyEntries', { count });
  const dates = [...days.map((day) => date(day, 'short')), ...periods.map(({ of }) => date(of))];
  return t('ruler.entries', { days: list(dates) });
}
