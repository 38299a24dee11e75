import {
  type CalendarDate,
  daysBetween,
  earliest,
  latest,
} from '@/lib/agreement/dates/calendar-date';
import { isFinal } from '@/lib/agreement/description/milestone';
import { announcementAmong, isBackground } from '@/lib/agreement/record/announcement';
import { isContested, type Judgement } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import { apart, type MarkedDates } from './apart';
import { type Dated, type DatedSpan, dated } from './dated';
import { type Divisions, divisionsOn, type Ruler, rulerBetween } from './scale';

/** How far one reading's due day lies from the day that is held against it, or from the first and last on which that can have been. */
export interface Measure {
  reading: JudgedReading;
  due: CalendarDate;
  until: DatedSpan;
  least: number;
  most: number;
}

/** What stands on the ruler, in dates: the drawing is these, to scale. */
export interface Drawing {
  ruler: Ruler;
  divisions: Divisions;
  announced: Dated | null;
  met: Dated | null;
  on: CalendarDate;
  /** The days that lie in the window under every reading, and those under any. */
  window: { core: DatedSpan | null; spread: DatedSpan } | null;
  measures: Measure[];
  /** When entries are dated, of those too near to be told apart one. */
  entries: MarkedDates;
}

/** Lays an announced agreement out on a ruler, from its first entry or announcement to the day shown, or its last due day. */
export function drawingOf(status: AgreementStatus): Drawing {
  const { view, timing, headline } = status;
  const announced = announcement(status);
  const entries = status.entries
    .filter((entry) => !isBackground(entry))
    .map(({ occurredOn }) => dated(occurredOn));
  const closes = timing.readings.map((reading) => reading.closes);
  const begun = [announced?.first ?? view.on, ...entries.map(({ first }) => first)] as const;
  const ruler = rulerBetween(earliest(...begun), latest(view.on, ...closes));
  const { judgement } = headline;
  const until = heldAgainst(judgement, view.on);
  return {
    ruler,
    divisions: divisionsOn(ruler),
    announced,
    met: judgement.outcome === 'met' ? dateOf(judgement) : null,
    on: view.on,
    window: windowOf(timing.readings),
    measures: timing.readings.map((reading) => measureOf(reading, until)),
    entries: apart(entries, ruler),
  };
}

function announcement({ milestones }: AgreementStatus): Dated | null {
  const found = announcementAmong(milestones);
  return found?.judgement.outcome === 'met' ? dateOf(found.judgement) : null;
}

/** The date of a claim; null where it has none, or the parties contradict each other: no side's date is drawn. */
function dateOf(judgement: Judgement): Dated | null {
  return judgement.on === null || isContested(judgement) ? null : dated(judgement.on);
}

/** The days against which a due day is held, as the clock does; null where nothing is counted. */
function heldAgainst(judgement: Judgement, on: CalendarDate): DatedSpan | null {
  if (isContested(judgement)) return null;
  if (judgement.outcome === 'met') return dateOf(judgement);
  const claimed = isFinal(judgement.outcome) ? dateOf(judgement) : null;
  const stands = claimed?.last ?? on;
  return { first: stands, last: stands };
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

function measureOf(reading: JudgedReading, held: DatedSpan | null): Measure {
  const { due } = reading;
  const until = held ?? { first: due, last: due };
  const daysTo = (day: CalendarDate) => Math.max(0, daysBetween(due, day));
  return { reading, due, until, least: daysTo(until.first), most: daysTo(until.last) };
}
