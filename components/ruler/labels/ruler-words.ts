import type { Edtf } from '@/lib/agreement/dates/edtf';
import { announcementAmong } from '@/lib/agreement/record/announcement';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../../i18n/i18n';
import { shortVerdict } from '../../verdict/subject';
import { isDay } from '../dated';
import type { Drawing } from '../drawing';
import { dimensionWords } from '../measure-words';

/** What a ruler says, before it is known where: a title and a date, the window's name, the readings' due days and counts, the day shown. */
export interface RulerWords {
  announced: { title: string; date: string } | null;
  met: { title: string; date: string } | null;
  window: string | null;
  readings: { due: string; count: string; late: boolean }[];
  shown: string;
  /** Whether the day shown is told already, as the date of the announcement or the outcome. */
  isTold: boolean;
}

/** The words for a drawing of a status in a language. */
export function rulerWords(
  { headline, target, milestones }: AgreementStatus,
  { announced, met, measures, on, isToday, window }: Drawing,
  i18n: I18n,
): RulerWords {
  const { t, date } = i18n;
  // The doubt stands with the date: a long title is cut.
  const dated = (of: Edtf, isReported: boolean) =>
    isReported ? `${date(of, 'short')}, ${t('outcome.unconfirmed')}` : date(of, 'short');
  const { judgement } = headline;
  const undoubted = { ...headline, judgement: { ...judgement, unconfirmed: false } };
  const isReported = announcementAmong(milestones)?.judgement.unconfirmed ?? false;
  const shown = isToday ? t('ruler.today') : date(on, 'short');
  const marks = {
    announced: announced && {
      title: t('ruler.announced'),
      date: dated(announced.of, isReported),
    },
    met: met && {
      title: shortVerdict(undoubted, i18n),
      date: dated(met.of, judgement.unconfirmed),
    },
  };
  return {
    ...marks,
    // A window of one day is named by its due day.
    window: window && !isDay(window.spread) && target?.edtf ? date(target.edtf) : null,
    readings: measures.map((measure) => ({
      due: t('clock.due', { date: date(measure.due, 'short') }),
      count: dimensionWords(measure, headline.judgement, i18n),
      late: measure.most > 0,
    })),
    shown,
    isTold: [marks.announced, marks.met].some((mark) => mark?.date === shown),
  };
}
