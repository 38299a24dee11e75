import { CalendarDate } from '@/lib/agreement/calendar-date';
import type { Correction, EntryId } from '@/lib/agreement/entry';
import { correctionsAt } from '@/lib/agreement/in-view';
import type { AgreementRecord } from '@/lib/agreement/record';
import { recordBegins } from '@/lib/agreement/record-begins';
import type { AgreementStatus } from '@/lib/agreement/status';
import { viewOfDay } from '@/lib/agreement/view';
import { today } from './days';
import { pageDay, pageDays, pageRecord, pageRecords } from './page-record';
import { statusOf } from './status-of';

/** What an agreement's page shows: its record, the view's judgements, and the corrections that hold in it. */
export interface PageStatus {
  record: AgreementRecord;
  status: AgreementStatus;
  corrections: ReadonlyMap<EntryId, Correction>;
  /** Whether the day is over: then there is a following one. */
  isOver: boolean;
}

/** An agreement as of today, for a static page; null where there is none of that slug. */
export async function pageToday(slug: string): Promise<PageStatus | null> {
  const record = await pageRecord(slug);
  return record && judged(record, await pageDay(record), record.revision);
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
  const record = await pageRecord(slug);
  const on = CalendarDate.safeParse(day);
  if (!record || !on.success) return null;
  const pinned = revision === undefined ? record.revision : numberInPath(revision);
  if (pinned === null || pinned > record.revision) return null;
  // A day that is over is the same on every later day; only what is not over yet depends on today.
  const isOver = on.data < today(record);
  if (isOver && on.data < recordBegins(record)) return null;
  if (!isOver && on.data > (await pageDay(record))) return null;
  return { ...judged(record, on.data, pinned), isOver };
}

/** Every agreement as of its own today, in the order in which they were added, for a static page. */
export async function pageAll(): Promise<PageStatus[]> {
  const records = await pageRecords();
  const days = await pageDays(records);
  return records.map((record) =>
    judged(record, days.get(record.slug) ?? today(record), record.revision),
  );
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
