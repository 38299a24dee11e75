import { type CalendarDate, daysAfter, latest } from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { citationsOf, type Entry, knownFrom } from '../entries/entry';
import { announcedOn, announcing } from '../record/announcement';
import { entriesAt } from '../record/apply-corrections';
import { type AgreementRecord, descriptionAt, zonesAt } from '../record/record';
import { viewOfDay } from '../record/view';
import { outcomesOfClaims } from '../status/outcome';
import { type State, stateOf } from '../status/state';
import { timingOf } from '../targets/lateness';
import { isKept } from './commitment';
import { inOrderOfDays } from './what-counts';

/** That a commitment came to another state on a day; `before` is null where it was promised then. */
export interface StateChange {
  milestone: string;
  on: CalendarDate;
  state: State;
  before: State | null;
}

/**
 * Every change of a commitment's state until a day, in the order of days, as the latest revision of a record tells of
 * each: on the day by which what was said had occurred and was published, and on the day after one that it was due on.
 * It is what `commitmentsOf` tells in the view of each day, gone through once: the time it takes grows with the entries.
 */
export function stateChanges(record: AgreementRecord, today: CalendarDate): StateChange[] {
  if (announcedOn(record, viewOfDay(today, record.revision)) === null) return [];
  const { milestones } = descriptionAt(record, record.revision);
  const zones = zonesAt(record, record.revision);
  const entries = bearingEntries(record);
  const counting = inOrderOfDays(entries);
  const states = new Map<string, State>();
  const changes: StateChange[] = [];
  const open = new Set(entries.flatMap(daysOf).filter((day) => day <= today));
  const ordered = [...open].sort();
  for (let next = ordered.shift(); next !== undefined; next = ordered.shift()) {
    const on = next;
    const { announced, claims, targets } = counting.upTo(on);
    if (announced === null || announced > on) continue;
    const outcomes = outcomesOfClaims(claims, milestones);
    for (const milestone of milestones) {
      const { slug } = milestone;
      const [target, outcome] = [targets.get(slug), outcomes.get(slug)];
      if (!target || !outcome || !isKept(milestone, outcome)) continue;
      const timing = timingOf(target, outcome, on, zones);
      const state = stateOf(outcome, timing);
      if (state === null) continue;
      const before = states.get(slug) ?? null;
      states.set(slug, state);
      if (before !== state) changes.push({ milestone: slug, on, state, before });
      const due = timing.reading?.due;
      if (due !== undefined && due >= on) judgeAlso(daysAfter(due, 1));
    }
  }
  return changes;

  function judgeAlso(day: CalendarDate): void {
    if (day > today || open.has(day)) return;
    open.add(day);
    const place = ordered.findIndex((other) => other > day);
    ordered.splice(place === -1 ? ordered.length : place, 0, day);
  }
}

/** Those of a record's entries, as last corrected, on which states rest: claims, targets, and what began it. */
function bearingEntries(record: AgreementRecord): Entry[] {
  const entries = entriesAt(record, record.revision);
  const began = new Set(announcing(entries));
  return entries.filter(
    (entry) => entry.kind === 'status' || entry.kind === 'target' || began.has(entry),
  );
}

/** The days on which an entry, or a further voice in it, comes to count. */
function daysOf(entry: Entry): CalendarDate[] {
  const occurred = lastDay(entry.occurredOn);
  const published = citationsOf(entry).flatMap((one) => one.published ?? []);
  return [knownFrom(entry), ...published.map(lastDay)].map((day) => latest(day, occurred));
}
