import type { NewsView } from '@/lib/forms/news/news-view';
import { deskAddress } from '../desk/desk-address';

/** The address of the list; `more` is what it tells besides. */
export function newsAddress(
  { agreement, place, page }: NewsView,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...(agreement !== null && { agreement }),
    ...(place !== 'open' && { place }),
    ...(page > 1 && { page: String(page) }),
    ...more,
  });
  return query.size === 0 ? '/edit/news' : `/edit/news?${query}`;
}

/** A story's own page. */
export function storyAddress(story: number): string {
  return `/edit/news/stories/${story}`;
}

/** Where an update is recorded that an item fills in. */
export function updateAddress(slug: string, item: number): string {
  return deskAddress(slug, `update?item=${item}`);
}
