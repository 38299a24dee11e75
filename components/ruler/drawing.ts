import { isBackground } from '@/lib/agreement/announcement';
import { type CalendarDate, daysBetween, earliest, latest } from '@/lib/agreement/calendar-date';
import type { JudgedReading } from '@/lib/agreement/clock';
import { firstDay, lastDay } from '@/lib/agreement/edtf';
import type { AgreementStatus } from '@/lib/agreement/status';
import { monthsOn, type Ruler, rulerBetween } from './scale';

/** How far one reading's due day lies from the day that is held against it. */
export interface Measure {
  reading: JudgedReading;
  due: CalendarDate;
  until: CalendarDate;
  daysLate: number;
}

/** What stands on the ruler, in dates: the drawing is these, to scale. */
export interface Drawing {
  ruler: Ruler;
  months: CalendarDate[];
  announced: CalendarDate | null;
  met: CalendarDate | null;
  on: CalendarDate;
  /** The days that lie in the window under every reading, and those under any. */
  window: { core: Span | null; spread: Span } | null;
  measures: Measure[];
  /** Days of entries, of those too near to be told apart the last. */
  entries: CalendarDate[];
}

export interface Span {
  first: CalendarDate;
  last: CalendarDate;
}

/** Lays an announced agreement out on a ruler, from its first entry or announcement to the day shown, or its last due day. */
export function drawingOf(status: AgreementStatus): Drawing {
  const { view, clock, headline } = status;
  const announced = dayMet(status, 'announced');
  const entries = status.entries
    .filter((entry) => !isBackground(entry))
    .map(({ occurredOn }) => lastDay(occurredOn))
    .sort();
  const closes = clock.readings.map((reading) => reading.closes);
  const begun = [announced ?? view.on, ...entries.slice(0, 1)] as const;
  const ruler = rulerBetween(earliest(...begun), latest(view.on, ...closes));
  const { outcome, on } = headline.judgement;
  const met = outcome === 'met' && on !== null ? lastDay(on) : null;
  return {
    ruler,
    months: monthsOn(ruler),
    announced,
    met,
    on: view.on,
    window: windowOf(clock.readings),
    measures: clock.readings.map((reading) => measureOf(reading, met ?? view.on)),
    entries: apart(entries, ruler),
  };
}

// Rings nearer to each other than a quarter of a per cent would be drawn as one.
const APART = 4;

function apart(days: readonly CalendarDate[], { at }: Ruler): CalendarDate[] {
  return [...new Map(days.map((day) => [Math.round(at(day) * APART), day])).values()];
}

function dayMet({ milestones }: AgreementStatus, slug: string): CalendarDate | null {
  const milestone = milestones.find((candidate) => candidate.milestone.slug === slug);
  const { outcome, on } = milestone?.judgement ?? {};
  return outcome === 'met' && on ? firstDay(on) : null;
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

function measureOf(reading: JudgedReading, until: CalendarDate): Measure {
  return {
    reading,
    due: reading.due,
    until,
    daysLate: Math.max(0, daysBetween(reading.due, until)),
  };
}
