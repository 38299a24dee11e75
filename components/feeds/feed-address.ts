/** The feeds of an agreement at the desk, or one of them. */
export function feedsAddress(slug: string, feed?: number): string {
  const own = `/edit/feeds/${encodeURIComponent(slug)}`;
  return feed === undefined ? own : `${own}/${feed}`;
}
