import type { CalendarDate } from '../dates/calendar-date';

/** What is looked at: what had occurred by `on`, was published by `known`, and was recorded by `revision`. */
export interface View {
  on: CalendarDate;
  known: CalendarDate;
  revision: number;
}

/** The view of a day, "the record as it stood that day", at a revision. */
export function viewOfDay(on: CalendarDate, revision: number): View {
  return { on, known: on, revision };
}
