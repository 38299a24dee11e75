import { type CalendarDate, daysBetween } from './calendar-date';
import { type Edtf, extentOf } from './edtf';
import type { AgreementStatus } from './status';

/** Calendar days from the announcement to the headline milestone, as a range where a day is not known; or so far. */
export interface Duration {
  least: number;
  most: number;
  ended: boolean;
}

/** How long an agreement took from its announcement, or has taken by the view's day; null where the announcement has no date. */
export function durationOf({ view, milestones, headline }: AgreementStatus): Duration | null {
  const announced = milestones.find(({ milestone }) => milestone.slug === 'announced')?.judgement;
  if (announced?.outcome !== 'met' || announced.on === null) return null;
  const { outcome, on } = headline.judgement;
  if (outcome === 'met') return on && between(announced.on, extentOf(on), true);
  return between(announced.on, { first: view.on, last: view.on }, false);
}

function between(
  announced: Edtf,
  until: { first: CalendarDate; last: CalendarDate },
  ended: boolean,
): Duration {
  const { first, last } = extentOf(announced);
  return {
    least: Math.max(0, daysBetween(last, until.first)),
    most: Math.max(0, daysBetween(first, until.last)),
    ended,
  };
}
