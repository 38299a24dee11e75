import { z } from 'zod';
import { type CalendarDate, daysBetween } from '../dates/calendar-date';
import type { Zones } from '../dates/day';
import { firstDay, lastDay } from '../dates/edtf';
import { isContested, type Judgement } from '../status/outcome';
import { isStart, type Reading, type ReadingName, readingsOf } from './reading';
import type { Target } from './target';

/** How a milestone stands to its target. */
export const Timeliness = z.enum([
  'no target',
  'not judged',
  'before window',
  'in window',
  'overdue',
  'early',
  'on time',
  'late',
]);
export type Timeliness = z.infer<typeof Timeliness>;

/**
 * A reading judged: `days` until it is due (negative after), and whole days past it. A date met that is known by its
 * period only counts from its last day; `daysLate` is null where nothing is counted.
 */
export interface JudgedReading extends Reading {
  days: number;
  timeliness: Timeliness;
  daysLate: number | null;
}

/** Days late under one reading, and the least and most over all that the target admits. */
export interface Lateness {
  days: number;
  least: number;
  most: number;
  underEveryReading: boolean;
}

/** A target held against an outcome on a day, under one reading among all; none where it cannot be judged. */
export interface Timing {
  timeliness: Timeliness;
  reading: JudgedReading | null;
  readings: JudgedReading[];
  lateness: Lateness | null;
}

/** The days a judgement rests on: those between which it was met, or the one day on which the clock stands. */
interface Reckoning {
  first: CalendarDate;
  last: CalendarDate;
  met: boolean;
}

/** Holds a target against its milestone's outcome on a day, under its default reading. */
export function timingOf(
  target: Target | null,
  outcome: Judgement,
  on: CalendarDate,
  zones: Zones,
): Timing {
  if (!target) return { timeliness: 'no target', reading: null, readings: [], lateness: null };
  const reckoning = reckoningOf(outcome, on);
  const readings = readingsOf(target, zones).map((reading) => judge(reading, reckoning, on));
  return under(readings[0] ?? null, readings, reckoning);
}

/** The same clock under another of its readings; null where the target does not admit it. */
export function timingUnder(timing: Timing, name: ReadingName): Timing | null {
  const reading = timing.readings.find((candidate) => candidate.reading === name);
  if (!reading) return null;
  const { lateness } = timing;
  return {
    ...timing,
    reading,
    timeliness: reading.timeliness,
    lateness: lateness && { ...lateness, days: reading.daysLate ?? lateness.days },
  };
}

function under(
  reading: JudgedReading | null,
  readings: JudgedReading[],
  reckoning: Reckoning | null,
): Timing {
  if (!reading) return { timeliness: 'not judged', reading, readings, lateness: null };
  return {
    timeliness: reading.timeliness,
    reading,
    readings,
    lateness: reckoning && latenessOf(reading, readings, reckoning),
  };
}

/** The days to count from; null where the parties contradict each other, or the date met is not known. */
function reckoningOf(judgement: Judgement, on: CalendarDate): Reckoning | null {
  if (isContested(judgement)) return null;
  const { outcome, on: day } = judgement;
  switch (outcome) {
    case 'met':
      return day && { first: firstDay(day), last: lastDay(day), met: true };
    // A final outcome stops the clock on the day of its claim.
    case 'not met':
    case 'not applicable':
      return { first: day ? firstDay(day) : on, last: day ? lastDay(day) : on, met: false };
    default:
      return { first: on, last: on, met: false };
  }
}

function judge(reading: Reading, reckoning: Reckoning | null, on: CalendarDate): JudgedReading {
  const { opens, closes, due } = reading;
  // Named one by one: from an object that is spread V8 makes each of thousands a hidden class of its own.
  return {
    reading: reading.reading,
    opens,
    closes,
    due,
    days: daysBetween(on, due),
    timeliness: timelinessOf(reading, reckoning),
    daysLate: reckoning && daysLate(reading, reckoning.last),
  };
}

function timelinessOf(reading: Reading, reckoning: Reckoning | null): Timeliness {
  if (!reckoning) return 'not judged';
  const { first, last: day, met } = reckoning;
  if (day > reading.due) {
    if (!met) return 'overdue';
    // Met within a period in which the due day lies: nobody knows on which side of it.
    return first > reading.due ? 'late' : 'not judged';
  }
  if (day >= reading.opens) return met ? 'on time' : 'in window';
  if (!met) return 'before window';
  return isStart(reading) ? 'on time' : 'early';
}

function latenessOf(
  reading: JudgedReading,
  readings: readonly JudgedReading[],
  reckoning: Reckoning,
): Lateness | null {
  const most = Math.max(...readings.map((each) => daysLate(each, reckoning.last)));
  if (most === 0) return null;
  const least = Math.min(...readings.map((each) => daysLate(each, reckoning.first)));
  return {
    days: daysLate(reading, reckoning.last),
    least,
    most,
    underEveryReading: least > 0,
  };
}

function daysLate({ due }: Reading, day: CalendarDate): number {
  return Math.max(0, daysBetween(due, day));
}
