import { setImmediate as nextTurn } from 'node:timers/promises';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Correction, EntryId } from '@/lib/agreement/entries/entry';
import { correctionsAt } from '@/lib/agreement/record/apply-corrections';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { recordBegins } from '@/lib/agreement/record/record-begins';
import { viewOfDay } from '@/lib/agreement/record/view';
import { eachPhase, type Phase } from '@/lib/agreement/status/phases';
import { promisedSince } from '@/lib/agreement/status/promised-since';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { publicRecordOf, statusOf } from '../process/records';
import { today } from '../process/today';

/** What an agreement's page shows: its record, the view's judgements, and the corrections that hold in it. */
export interface PageStatus {
  record: AgreementRecord;
  status: AgreementStatus;
  corrections: ReadonlyMap<EntryId, Correction>;
  /** Whether the day is over: then there is a following one. */
  isOver: boolean;
}

/** An agreement as of today; null where there is none of that slug. */
export async function pageToday(slug: string): Promise<PageStatus | null> {
  const record = await publicRecordOf(slug);
  return record && judged(record, today(record), record.revision);
}

/**
 * An agreement as of a day, at its latest or a named revision, as they stand in a path; null where
 * the path names nothing: no such agreement, day or revision, or a day before the record begins or
 * after today.
 */
export async function pageOfDay(
  slug: string,
  day: string,
  revision?: string,
): Promise<PageStatus | null> {
  const record = await publicRecordOf(slug);
  const on = CalendarDate.safeParse(day);
  if (!record || !on.success) return null;
  const pinned = revision === undefined ? record.revision : numberInPath(revision);
  if (pinned === null || pinned > record.revision) return null;
  const { first, last } = daysOf(record);
  if (on.data < first || on.data > last) return null;
  return { ...judged(record, on.data, pinned), isOver: on.data < last };
}

/**
 * The first and the last day of which an agreement has a page, or a milestone of it one on which its promise was known;
 * null where there is none.
 */
export async function daysShown(slug: string, milestone?: string): Promise<DaysShown | null> {
  const record = await publicRecordOf(slug);
  if (!record) return null;
  const days = daysOf(record);
  if (milestone === undefined) return days;
  const { status } = judged(record, days.last, record.revision);
  const first = promisedSince(status, milestone);
  return first && { ...days, first };
}

export interface DaysShown {
  first: CalendarDate;
  last: CalendarDate;
}

function daysOf(record: AgreementRecord): DaysShown {
  return { first: recordBegins(record), last: today(record) };
}

/**
 * What is said of the days from a first one, the announcement where none is given, up to that of an agreement's status, for
 * its ring to be moved to any of them. Between two others have their turn.
 */
export async function phasesToday(
  status: AgreementStatus,
  from = status.announcedOn,
): Promise<Phase[]> {
  const record = await publicRecordOf(status.slug);
  const phases: Phase[] = [];
  if (!record) return phases;
  for (const phase of eachPhase(record, status, from)) {
    phases.push(phase);
    await nextTurn();
  }
  return phases;
}

/** A whole number from 1 as it stands in a path; null for any other text. */
export function numberInPath(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function judged(record: AgreementRecord, on: CalendarDate, revision: number): PageStatus {
  return {
    record,
    status: statusOf(record, viewOfDay(on, revision)),
    corrections: correctionsAt(record, revision),
    isOver: false,
  };
}
