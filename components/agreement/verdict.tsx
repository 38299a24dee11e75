import type { ReactNode } from 'react';
import { daysBetween } from '@/lib/agreement/calendar-date';
import { lastDay, periodOf } from '@/lib/agreement/edtf';
import type { AgreementStatus } from '@/lib/agreement/status';
import type { Speech } from '../speech';
import { dueWords } from './due';

type Sentence =
  | 'notAnnounced'
  | 'plain'
  | 'metOn'
  | 'metIn'
  | 'late'
  | 'overdue'
  | 'left'
  | 'today'
  | 'todayDate'
  | 'onTimeToday'
  | 'onTimeTodayDate'
  | 'onTime'
  | 'early';

/** The sentence that answers the reader's question, the number of days late marked in it. */
export function Verdict({
  status,
  speech,
}: {
  status: AgreementStatus;
  speech: Speech;
}): ReactNode {
  const { sentence, values } = verdictOf(status, speech);
  return speech.t.rich(`verdict.${sentence}`, {
    ...values,
    late: (chunks) => <em className="late">{chunks}</em>,
  });
}

/** The same sentence as plain text, for titles and rows. */
export function verdictText(status: AgreementStatus, speech: Speech): string {
  const { sentence, values } = verdictOf(status, speech);
  return speech.t.markup(`verdict.${sentence}`, { ...values, late: (chunks) => chunks });
}

/** The same sentence in runs of text, those marked that say how late. */
export function verdictRuns(
  status: AgreementStatus,
  speech: Speech,
): { text: string; late: boolean }[] {
  const { sentence, values } = verdictOf(status, speech);
  const marked = speech.t.markup(`verdict.${sentence}`, {
    ...values,
    late: (chunks) => `${MARK}${chunks}${MARK}`,
  });
  return marked.split(MARK).map((text, index) => ({ text, late: index % 2 === 1 }));
}

// The one character that no words of the record hold.
const MARK = '\0';

function verdictOf(
  status: AgreementStatus,
  speech: Speech,
): { sentence: Sentence; values: Record<string, string> } {
  if (!status.announced) return { sentence: 'notAnnounced', values: {} };
  const { headline, clock, target } = status;
  const { outcome, on } = headline.judgement;
  const values = { headline: headlineWords(status, speech) };
  if (outcome === 'not applicable') return { sentence: 'plain', values };
  if (!target || !clock.reading || clock.timeliness === 'not judged') {
    if (outcome !== 'met') return { sentence: 'plain', values };
    if (on === null || periodOf(on).precision === 'day') {
      const day = on === null ? '' : speech.date(on);
      return { sentence: 'metOn', values: { ...values, date: on ?? 'none', day } };
    }
    return { sentence: 'metIn', values: { ...values, period: speech.date(on) } };
  }
  const due = dueWords(speech, target, clock.reading, on ?? status.view.on);
  const isDay = clock.reading.reading === 'day';
  const counted = (days: number) => ({ ...values, due, days: speech.t('days', { days }) });
  const { days } = clock.reading;
  const early = daysEarly(status);
  switch (clock.timeliness) {
    case 'late':
    case 'overdue':
      return { sentence: clock.timeliness, values: counted(clock.lateness?.days ?? 0) };
    case 'before window':
    case 'in window':
      if (days > 0) return { sentence: 'left', values: counted(days) };
      return { sentence: isDay ? 'todayDate' : 'today', values: counted(0) };
    case 'early':
    case 'on time':
      if (early === 0) {
        return { sentence: isDay ? 'onTimeTodayDate' : 'onTimeToday', values: counted(0) };
      }
      return {
        sentence: clock.timeliness === 'early' ? 'early' : 'onTime',
        values: counted(early),
      };
    default:
      return { sentence: 'plain', values };
  }
}

/** The headline milestone with its outcome, as a sentence begins: "Signed", "No signature on record". */
export function headlineWords({ headline }: AgreementStatus, { t, words }: Speech): string {
  const { milestone, judgement } = headline;
  if (milestone.slug === 'signature') return t(`headline.signature.${judgement.outcome}`);
  return t(`headline.other.${judgement.outcome}`, { title: words(milestone.title) });
}

function daysEarly({ clock, headline }: AgreementStatus): number {
  const { on } = headline.judgement;
  if (!clock.reading || on === null) return 0;
  return daysBetween(lastDay(on), clock.reading.due);
}
