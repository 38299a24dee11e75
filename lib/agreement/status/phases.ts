import {
  type CalendarDate,
  calendarDate,
  daysAfter,
  daysBetween,
  latest,
} from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { citationsOf, type Entry, knownFrom } from '../entries/entry';
import { announcing } from '../record/announcement';
import { entriesAt } from '../record/apply-corrections';
import type { AgreementRecord } from '../record/record';
import { viewOfDay } from '../record/view';
import { type AgreementStatus, statusAt, statusOfMilestone } from './status';

/**
 * Consecutive days on which what is said of a headline changes by counting alone: as its first and its last day had it. Of
 * each day only the headline is judged, with its clock, its signatories and the announcement.
 */
export interface Phase {
  first: AgreementStatus;
  last: AgreementStatus;
}

/**
 * The days from a first one, the announcement where none is given, to the day of a status, in phases; none before the
 * announcement. The status may have another of its milestones in the headline's place. One phase after another, so that
 * others can have their turn: a long record may have hundreds, each to be judged.
 */
export function* eachPhase(
  record: AgreementRecord,
  status: AgreementStatus,
  from = status.announcedOn,
): Generator<Phase> {
  if (from === null) return;
  const { on, revision } = status.view;
  const { slug } = status.headline.milestone;
  const telling = tellingOfHeadline(status);
  const entries = entriesAt(record, revision);
  const claims = entries.filter(
    (entry) => (entry.kind === 'status' || entry.kind === 'target') && telling.has(entry.milestone),
  );
  const bearing = bearingRecord(record, entries, claims);
  const statusOn = (day: CalendarDate) =>
    day === on ? status : ofMilestone(statusAt(bearing, viewOfDay(day, revision)), slug);
  const turns = turningDays(claims, status, from);
  for (const [index, first] of turns.entries()) {
    const next = turns[index + 1];
    const last = next === undefined ? on : daysAfter(next, -1);
    const begins = statusOn(first);
    yield { first: begins, last: last === first ? begins : statusOn(last) };
  }
}

/** A record with those of its entries, as corrected, on which its headline and its announcement rest: some among many. */
function bearingRecord(
  record: AgreementRecord,
  entries: readonly Entry[],
  claims: readonly Entry[],
): AgreementRecord {
  const kept = new Set([...claims, ...announcing(entries)]);
  return { ...record, entries: entries.filter((entry) => kept.has(entry)), corrections: [] };
}

function ofMilestone(status: AgreementStatus, slug: string): AgreementStatus {
  const own = statusOfMilestone(status, slug);
  if (!own) throw new Error(`${status.slug} has no milestone ${slug}`);
  return own;
}

/** The days on which it may change otherwise: a claim or a target is known, a date is reached, a number becomes one. */
function turningDays(
  claims: readonly Entry[],
  { view, timing, headline }: AgreementStatus,
  from: CalendarDate,
): CalendarDate[] {
  const recorded = claims.flatMap((entry) =>
    [
      knownFrom(entry),
      ...citationsOf(entry).map(({ published }) => lastDay(published ?? entry.occurredOn)),
    ].map((known) => latest(known, lastDay(entry.occurredOn))),
  );
  // A target that decides today may have been published after another that decided until then.
  const timings = [timing, ...headline.targets.map((one) => one.timing)];
  const readings = timings.flatMap((one) => one.readings);
  const reached = readings.flatMap(({ opens, due }) => {
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
