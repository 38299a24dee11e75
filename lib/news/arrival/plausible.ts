import { dateInZone, daysAfter } from '@/lib/agreement/dates/calendar-date';
import type { ItemContent } from '../item';

const DAY = 24 * 60 * 60 * 1_000;

/** An item's content as it can be at an instant: a date more than a day ahead is not told, since nothing was published then. */
export function plausible(content: ItemContent, at: Date): ItemContent {
  const { publishedAt, publishedOn } = content;
  const ahead =
    publishedAt === null
      ? publishedOn !== null && publishedOn > daysAfter(dateInZone(at, 'UTC'), 1)
      : publishedAt.getTime() - at.getTime() > DAY;
  return ahead ? { ...content, publishedAt: null, publishedOn: null } : content;
}
