import { isFinal } from '../description/milestone';
import { announcementAmong } from '../record/announcement';
import { isContested } from '../status/outcome';
import type { AgreementStatus } from '../status/status';
import { type CalendarDate, daysBetween } from './calendar-date';
import { type Edtf, extentOf } from './edtf';

/**
 * Calendar days from the announcement to the headline milestone (`met`), to the claim that ended it otherwise
 * (`ended`), or to the view's day (`so far`); a range where a day is not known.
 */
export interface Duration {
  least: number;
  most: number;
  until: 'met' | 'ended' | 'so far';
}

/**
 * How long an agreement took from its announcement, or has taken by the view's day; null where the announcement or
 * the end has no date, or where the parties contradict each other about either.
 */
export function durationOf({ view, milestones, headline }: AgreementStatus): Duration | null {
  const announced = announcementAmong(milestones)?.judgement;
  if (announced?.outcome !== 'met' || announced.on === null || isContested(announced)) return null;
  if (isContested(headline.judgement)) return null;
  const { outcome, on } = headline.judgement;
  if (isFinal(outcome)) {
    return on && between(announced.on, extentOf(on), outcome === 'met' ? 'met' : 'ended');
  }
  return between(announced.on, { first: view.on, last: view.on }, 'so far');
}

function between(
  announced: Edtf,
  reached: { first: CalendarDate; last: CalendarDate },
  until: Duration['until'],
): Duration {
  const { first, last } = extentOf(announced);
  return {
    least: Math.max(0, daysBetween(last, reached.first)),
    most: Math.max(0, daysBetween(first, reached.last)),
    until,
  };
}
