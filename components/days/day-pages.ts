import { agreementAddress, milestonePath, type PagePlace } from '../address';

/** The pages of the days of an agreement, or of one milestone of it: today's, and where the day form is sent. */
export interface DayPages {
  /** The slug of the milestone; null where they are the agreement's own. */
  milestone: string | null;
  today: string;
  /** What stands before a date in the address of a past day's page, and what behind it. */
  before: string;
  behind: string;
}

/** The pages of the days of an agreement or, where one is named, of a milestone of it. */
export function dayPagesOf(
  { locale, slug }: Pick<PagePlace, 'locale' | 'slug'>,
  milestone: string | null = null,
): DayPages {
  const agreement = agreementAddress(locale, slug);
  const behind = milestone === null ? '' : milestonePath(milestone);
  return { milestone, today: `${agreement}${behind}`, before: `${agreement}/on/`, behind };
}

/** The page of a past day. */
export function dayPage({ before, behind }: DayPages, day: string): string {
  return `${before}${day}${behind}`;
}
