import {
  type CalendarDate,
  daysAfter,
  daysBetween,
  earliest,
  latest,
} from '@/lib/agreement/dates/calendar-date';
import { isFinal } from '@/lib/agreement/description/milestone';
import { announcementAmong, isBackground } from '@/lib/agreement/record/announcement';
import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import { apart, type MarkedDates } from './apart';
import { type Dated, type DatedSpan, dated } from './dated';
import { dateOf, type Measure, measureOf } from './measure';
import { type Divisions, divisionsOn, type Ruler, rulerBetween, weeksAfter } from './scale';

/** What stands on the ruler, in dates: the drawing is these, to scale. */
export interface Drawing {
  ruler: Ruler;
  divisions: Divisions;
  announced: Dated | null;
  met: Dated | null;
  on: CalendarDate;
  /** Whether the day shown is today: then no time comes after it. */
  isToday: boolean;
  /** The days that lie in the window under every reading, and those under any. */
  window: { core: DatedSpan | null; spread: DatedSpan } | null;
  measures: Measure[];
  /** When entries are dated, of those too near to be told apart one. */
  entries: MarkedDates;
}

/**
 * Lays an announced agreement out on a ruler, from its first entry or announcement to some weeks after its outcome or
 * last due day; what is later stands behind a break, so that the scale does not shrink with the years.
 */
export function drawingOf(status: AgreementStatus, isToday = true): Drawing {
  const { view, timing, headline } = status;
  const announced = announcementDate(status);
  const entries = status.entries
    .filter((entry) => !isBackground(entry))
    .map(({ occurredOn }) => dated(occurredOn));
  const begun = [announced?.first ?? view.on, ...entries.map(({ first }) => first)] as const;
  const first = earliest(...begun);
  const { judgement } = headline;
  const ruler = rulerBetween(first, scaleEnd(status, first, announced), view.on, isToday);
  return {
    ruler,
    divisions: divisionsOn(ruler),
    announced,
    met: judgement.outcome === 'met' ? dateOf(judgement) : null,
    on: view.on,
    isToday,
    window: windowOf(timing.readings),
    measures: timing.readings.map((reading) => measureOf(reading, judgement, view.on)),
    entries: apart(entries, ruler),
  };
}

// So long at least a delay is drawn to scale that still lasts.
const HALF_A_YEAR = 182;

/** The last day to scale: some weeks after the outcome and the last due day, and while the outcome is open, after the day shown, up to a time. */
function scaleEnd(
  { view, timing, headline: { judgement } }: AgreementStatus,
  first: CalendarDate,
  announced: Dated | null,
): CalendarDate {
  const held = isFinal(judgement.outcome) && !isContested(judgement) ? dateOf(judgement) : null;
  const closes = timing.readings.map((reading) => reading.closes);
  const known = latest(announced?.last ?? first, held?.last ?? first, ...closes);
  if (held || view.on <= known) return weeksAfter(known, first);
  const longest = Math.max(HALF_A_YEAR, Math.ceil(daysBetween(first, known) / 2));
  return weeksAfter(earliest(view.on, daysAfter(known, longest)), first);
}

/** When an agreement was announced; null where that has no date, or is disputed. */
export function announcementDate({ milestones }: AgreementStatus): Dated | null {
  const found = announcementAmong(milestones);
  return found?.judgement.outcome === 'met' ? dateOf(found.judgement) : null;
}

function windowOf(readings: readonly JudgedReading[]): Drawing['window'] {
  const [first, ...rest] = readings;
  if (!first) return null;
  const opens = rest.map((reading) => reading.opens);
  const closes = rest.map((reading) => reading.closes);
  const core = { first: latest(first.opens, ...opens), last: earliest(first.closes, ...closes) };
  return {
    core: core.first <= core.last ? core : null,
    spread: { first: earliest(first.opens, ...opens), last: latest(first.closes, ...closes) },
  };
}
