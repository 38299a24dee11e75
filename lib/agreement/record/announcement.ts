import type { CalendarDate } from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { byOccurrence, type Entry, knownFrom } from '../entries/entry';
import { claimsOn } from '../entries/standing';
import { judge } from '../status/outcome';
import type { JudgedMilestone } from '../status/step';
import { entriesAt } from './apply-corrections';
import type { AgreementRecord } from './record';
import type { View } from './view';

/** The step whose date is the agreement's announcement. */
const ANNOUNCED = 'announced';

/** The announcement as it is judged among an agreement's milestones; undefined where they do not name it. */
export function announcementAmong(
  milestones: readonly JudgedMilestone[],
): JudgedMilestone | undefined {
  return milestones.find(({ milestone }) => milestone.slug === ANNOUNCED);
}

/**
 * The day on which the agreement was announced, as known in a view: its `announced` step met, or,
 * where that has no date, its first entry that is not background. Null where that day had not come.
 */
export function announcedOn(record: AgreementRecord, view: View): CalendarDate | null {
  const known = entriesAt(record, view.revision).filter((entry) => knownFrom(entry) <= view.known);
  const day = dayAnnounced(known);
  return day !== null && day <= view.on ? day : null;
}

function dayAnnounced(entries: readonly Entry[]): CalendarDate | null {
  const { outcome, on } = judge(claimsOn(entries, ANNOUNCED));
  if (outcome === 'met' && on !== null) return lastDay(on);
  const first = entries.filter((entry) => !isBackground(entry)).toSorted(byOccurrence)[0];
  return first ? lastDay(first.occurredOn) : null;
}

/** Whether an entry tells of the time before the agreement. */
export function isBackground(entry: Entry): boolean {
  return entry.kind !== 'check' && entry.background;
}
