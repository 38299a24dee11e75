import { type CalendarDate, daysAfter, latest } from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { citationsOf, type Entry, knownFrom } from '../entries/entry';
import { announcedOn } from '../record/announcement';
import { entriesAt } from '../record/apply-corrections';
import type { AgreementRecord } from '../record/record';
import { viewOfDay } from '../record/view';
import type { State } from '../status/state';
import { statusAt } from '../status/status';
import { type Commitment, commitmentsOf } from './commitment';

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
 */
export function stateChanges(record: AgreementRecord, today: CalendarDate): StateChange[] {
  const begun = announcedOn(record, viewOfDay(today, record.revision));
  if (begun === null) return [];
  const states = new Map<string, State>();
  const days = judgedDays(bearingRecord(record, begun), today);
  return [...days.keys()].sort().flatMap((on) =>
    (days.get(on) ?? []).flatMap(({ judged: { milestone }, state }) => {
      const before = states.get(milestone.slug) ?? null;
      states.set(milestone.slug, state);
      return before === state ? [] : [{ milestone: milestone.slug, on, state, before }];
    }),
  );
}

/** The commitments on each day on which the state of one can change. */
function judgedDays(record: AgreementRecord, today: CalendarDate) {
  const days = new Map<CalendarDate, Commitment[]>();
  const judge = (on: CalendarDate): Commitment[] => {
    const known = days.get(on);
    if (known || on > today) return known ?? [];
    const found = commitmentsOf([statusAt(record, viewOfDay(on, record.revision))]);
    days.set(on, found);
    return found;
  };
  for (const day of new Set(record.entries.flatMap(daysOf))) {
    for (const { due } of judge(day)) if (due !== null && due >= day) judge(daysAfter(due, 1));
  }
  return days;
}

/** A record with those of its entries, as last corrected, on which states rest: claims, targets, and what began it. */
function bearingRecord(record: AgreementRecord, begun: CalendarDate): AgreementRecord {
  const entries = entriesAt(record, record.revision).filter(
    ({ kind, occurredOn }) =>
      kind === 'status' || kind === 'target' || lastDay(occurredOn) <= begun,
  );
  return { ...record, entries, corrections: [] };
}

/** The days on which an entry, or a further voice in it, comes to count. */
function daysOf(entry: Entry): CalendarDate[] {
  const occurred = lastDay(entry.occurredOn);
  const published = citationsOf(entry).flatMap((one) => one.published ?? []);
  return [knownFrom(entry), ...published.map(lastDay)].map((day) => latest(day, occurred));
}
