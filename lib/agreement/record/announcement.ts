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
  const day = dayAnnounced(entriesAt(record, view.revision), view.known);
  return day !== null && day <= view.on ? day : null;
}

/**
 * The entries by which it is told, of any day by which they are known, when an agreement was announced: claims that it was,
 * and each that was the first to occur of those known by some day.
 */
export function announcing(entries: readonly Entry[]): Entry[] {
  const claims = entries.filter(claimsAnnouncement);
  const firsts: Entry[] = [];
  const began = entries.filter((entry) => !isBackground(entry));
  const known = began.map((entry) => ({ entry, from: knownFrom(entry) }));
  for (const { entry } of known.sort((a, b) => a.from.localeCompare(b.from))) {
    const first = firsts.at(-1);
    if (!first || byOccurrence(entry, first) < 0) firsts.push(entry);
  }
  return [...claims, ...firsts];
}

function dayAnnounced(entries: readonly Entry[], by: CalendarDate): CalendarDate | null {
  return dayAnnouncedBy(entries, (entry) => knownFrom(entry) <= by);
}

/** The day on which an agreement was announced by those entries that are known; null where none of them tells. */
export function dayAnnouncedBy(
  entries: readonly Entry[],
  isKnown: (entry: Entry) => boolean = () => true,
): CalendarDate | null {
  const claims = entries.filter((entry) => claimsAnnouncement(entry) && isKnown(entry));
  const { outcome, on } = judge(claimsOn(claims, ANNOUNCED));
  if (outcome === 'met' && on !== null) return lastDay(on);
  let first: Entry | null = null;
  for (const entry of entries) {
    if (isBackground(entry) || !isKnown(entry)) continue;
    if (first === null || byOccurrence(entry, first) < 0) first = entry;
  }
  return first && lastDay(first.occurredOn);
}

function claimsAnnouncement(entry: Entry): boolean {
  return entry.kind === 'status' && entry.milestone === ANNOUNCED;
}

/** Whether an entry tells of the time before the agreement. */
export function isBackground(entry: Entry): boolean {
  return entry.kind !== 'check' && entry.background;
}
