import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import type { Drawing } from '../ruler/drawing';
import { measureWords } from '../ruler/measure-words';
import { shortVerdict } from '../verdict/subject';
import { drawable } from './drawable';
import { type PictureLabel, widthOf } from './labels';
import { AXIS, between } from './ruler-shapes';

/** The words on the ruler, the weightiest first; `x` gives a day's place in pixels. */
export function pictureLabels(
  status: AgreementStatus,
  drawing: Drawing,
  x: (day: CalendarDate) => number,
  i18n: I18n,
): PictureLabel[] {
  const { t, date } = i18n;
  const { announced, met, measures, divisions } = drawing;
  const [measure] = measures;
  const labels: PictureLabel[] = [];
  if (met) {
    const text = drawable(`${shortVerdict(status.headline, i18n)} ${date(met.of, 'short')}`);
    labels.push({
      text,
      mark: between(met, x),
      gap: 16,
      side: 'right',
      top: 4,
      size: 30,
      tone: 'ink',
    });
  }
  if (measure && measure.most > 0) {
    const [text, mark] = [measureWords(measure, i18n), x(measure.until.last)];
    labels.push({ text, mark, gap: 14, side: 'left', top: AXIS - 98, size: 30, tone: 'late' });
  }
  if (measure) {
    const text = t('clock.due', { date: date(measure.due, 'short') });
    const mark = x(measure.due);
    labels.push({ text, mark, gap: 12, side: 'left', top: AXIS - 96, size: 22, tone: 'ink' });
  }
  if (announced) {
    const [text, mark] = [t('ruler.announced'), between(announced, x)];
    labels.push({ text, mark, gap: 12, side: 'right', top: AXIS - 67, size: 22, tone: 'ink' });
  }
  return [
    ...labels,
    ...windowLabels(status, drawing, x, i18n),
    ...divisions.days.flatMap(divisionLabel),
  ];

  function divisionLabel(day: CalendarDate, index: number): PictureLabel[] {
    if (index > 0 && !day.endsWith('-01-01')) return [];
    const isYear = divisions.months >= 12 && day.endsWith('-01-01');
    const [text, mark] = [date(day.slice(0, isYear ? 4 : 7)), x(day)];
    return [{ text, mark, gap: 0, side: 'right', top: AXIS + 20, size: 20, tone: 'quiet' }];
  }
}

/** The name of the window, where it is wide enough to hold it. */
function windowLabels(
  { target }: AgreementStatus,
  { window }: Drawing,
  x: (day: CalendarDate) => number,
  { date }: I18n,
): PictureLabel[] {
  if (!window?.core || !target?.edtf) return [];
  const [mark, end] = [x(window.core.first), x(window.core.last)];
  const name = { text: date(target.edtf), size: 20 };
  if (mark + widthOf(name) + 16 > end) return [];
  return [{ ...name, mark, gap: 8, side: 'right', top: AXIS - 31, tone: 'quiet' }];
}
