import { type Edtf, periodOf } from '@/lib/agreement/dates/edtf';
import { isFinal } from '@/lib/agreement/description/milestone';
import { isContested } from '@/lib/agreement/status/outcome';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { I18n } from '../i18n/i18n';
import { daysWords } from './days';
import { seasonOf } from './due';

/** What all ways to read a target say together: "Late by 73 to 186 days, however “summer” is read." */
export function spreadText(judged: JudgedMilestone, i18n: I18n): string {
  const { t } = i18n;
  const { judgement, timing, target } = judged;
  if (!target) return t('spread.noTarget');
  if (!timing.reading) return t('spread.notJudged');
  if (isContested(judgement)) return t('spread.contested');
  if (judged.milestone.retired && !isFinal(judgement.outcome)) return `${t('retired')}.`;
  if (judgement.outcome === 'met') {
    return judgement.on === null ? t('spread.dateUnknown') : metText(judged, judgement.on, i18n);
  }
  return isFinal(judgement.outcome) ? endedText(judged, i18n) : openText(judged, i18n);
}

function metText({ timing, target }: JudgedMilestone, on: Edtf, i18n: I18n): string {
  const { t } = i18n;
  const { readings, lateness } = timing;
  const season = target ? seasonOf(target) : 'other';
  const { precision } = periodOf(on);
  const late = readings.filter(({ timeliness }) => timeliness === 'late');
  if (!lateness)
    return t(readings.length > 1 ? 'spread.inTimeAll' : 'spread.inTimeOne', { season });
  const unsure = readings.filter((reading) => reading.timeliness === 'not judged');
  if (late.length === 0) {
    const days = t('days', { days: lateness.most });
    if (unsure.length === readings.length) return t('spread.perhapsLate', { days, precision });
    const values = { late: unsure.length, count: readings.length, season };
    return t('spread.perhapsSome', { ...values, days });
  }
  if (late.length < readings.length) {
    const values = { late: late.length, count: readings.length, season };
    const most = Math.max(...late.map(({ daysLate }) => daysLate ?? 0));
    return t('spread.lateSome', { ...values, days: t('days', { days: most }) });
  }
  const days = daysWords(lateness.least, lateness.most, i18n);
  if (readings.length > 1) return t('spread.lateAll', { days, season });
  return precision === 'day'
    ? t('spread.lateOne', { days })
    : t('spread.lateWithin', { days, precision });
}

function openText({ timing, target }: JudgedMilestone, i18n: I18n): string {
  const { t } = i18n;
  const { readings, lateness } = timing;
  const season = target ? seasonOf(target) : 'other';
  const isOne = readings.length === 1;
  if (!lateness) return t(isOne ? 'spread.openOne' : 'spread.openAll', { season });
  const { least, most, underEveryReading } = lateness;
  if (underEveryReading) {
    const days = daysWords(least, most, i18n);
    return t(isOne ? 'spread.overdueOne' : 'spread.overdueAll', { days, season });
  }
  return t('spread.overdueSome', {
    days: t('days', { days: most }),
    late: readings.filter(({ timeliness }) => timeliness === 'overdue').length,
    count: readings.length,
    season,
  });
}

/** What ended otherwise than met, by how the day on which that was reported stands to the date, however that is read. */
function endedText({ timing }: JudgedMilestone, i18n: I18n): string {
  const { t } = i18n;
  if (!timing.lateness) return t('spread.endedBefore');
  const { least, most, underEveryReading } = timing.lateness;
  return underEveryReading
    ? t('spread.endedAfter', { days: daysWords(least, most, i18n) })
    : t('spread.endedPerhaps', { days: t('days', { days: most }) });
}
