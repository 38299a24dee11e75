import type { CalendarDate } from '../dates/calendar-date';

/** Why news was not used: set aside for a reason, or about something else. */
export type SetAside = 'dismissed' | 'not about this';

/** A story that was considered for an agreement and not used, as the copy that was published first told it then. */
export interface Considered {
  /** The row number of that copy. */
  item: number;
  title: string;
  language: string | null;
  link: string | null;
  publishedOn: CalendarDate | null;
  publishedAt: Date | null;
  /** The feed that it came by. */
  feed: string;
  decision: SetAside;
  reason: string | null;
  decidedAt: Date;
  /** How many copies of it were set aside for the same reason. */
  copies: number;
}
