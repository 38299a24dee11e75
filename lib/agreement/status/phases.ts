import {
  type CalendarDate,
  calendarDate,
  daysAfter,
  daysBetween,
  latest,
} from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { citationsOf, knownFrom, milestonesOf } from '../entries/entry';
import { entriesAt } from '../record/apply-corrections';
import type { AgreementRecord } from '../record/record';
import { viewOfDay } from '../record/view';
import { type AgreementStatus, statusAt, statusOfMilestone } from './status';

/** Consecutive days on which what is said of a headline changes by counting alone: as its first and its last day had it. */
export interface Phase {
  first: AgreementStatus;
  last: AgreementStatus;
}

/**
 * The days from a first one, the announcement where none is given, to the day of a status, in phases; none before the
 * announcement. The status may have another of its milestones in the headline's place.
 */
export function phasesOf(
  record: AgreementRecord,
  status: AgreementStatus,
  from = status.announcedOn,
): Phase[] {
  const { on, revision } = status.view;
  const { slug } = status.headline.milestone;
  const turns = turningDays(record, status, from);
  const statusOn = (day: CalendarDate) =>
    day === on ? status : ofMilestone(statusAt(record, viewOfDay(day, revision)), slug);
  return turns.map((first, index) => {
    const next = turns[index + 1];
    const last = next === undefined ? on : daysAfter(next, -1);
    const begins = statusOn(first);
    return { first: begins, last: last === first ? begins : statusOn(last) };
  });
}

function ofMilestone(status: AgreementStatus, slug: string): AgreementStatus {
  const own = statusOfMilestone(status, slug);
  if (!own) throw new Error(`${status.slug} has no milestone ${slug}`);
  return own;
}

/** The days on which it may change otherwise: a claim or a target is known, a date is reached, a number becomes one. */
function turningDays(
  record: AgreementRecord,
  status: AgreementStatus,
  from: CalendarDate | null,
): CalendarDate[] {
  const { view, timing } = status;
  if (from === null) return [];
  const telling = tellingOfHeadline(status);
  const recorded = entriesAt(record, view.revision)
    .filter(({ kind }) => kind === 'status' || kind === 'target')
    .filter((entry) => milestonesOf(entry).some((slug) => telling.has(slug)))
    .flatMap((entry) =>
      [
        knownFrom(entry),
        ...citationsOf(entry).map(({ published }) => lastDay(published ?? entry.occurredOn)),
      ].map((known) => latest(known, lastDay(entry.occurredOn))),
    );
  const reached = timing.readings.flatMap(({ opens, due }) => {
    const year = Number(due.slice(0, 4));
    // A sentence names the year of a date that lies in another.
    const years = [year, year + 1].map((one) => `${String(one).padStart(4, '0')}-01-01`);
    const isNear = daysBetween(from, due) > -3 && daysBetween(due, view.on) > -2;
    // Around the due day a number is one or none.
    return [opens, ...years, ...(isNear ? [-1, 0, 1, 2].map((by) => daysAfter(due, by)) : [])];
  });
  const within = [...recorded, ...reached].filter((day) => day > from && day <= view.on);
  return [...new Set([from, ...within])].sort().map(calendarDate);
}

/** The milestones whose claims say something of the headline: itself, and those that imply it, by way of others too. */
function tellingOfHeadline({ headline, description }: AgreementStatus): ReadonlySet<string> {
  const telling = new Set([headline.milestone.slug]);
  const implying = () =>
    description.milestones.filter(
      ({ slug, implies }) => !telling.has(slug) && implies.some((implied) => telling.has(implied)),
    );
  for (let found = implying(); found.length > 0; found = implying()) {
    for (const { slug } of found) telling.add(slug);
  }
  return telling;
}
