/** A page of the desk about an agreement; what is below its own page, where that is not meant. */
export function deskAddress(slug: string, below = ''): string {
  const own = `/edit/agreements/${encodeURIComponent(slug)}`;
  return below === '' ? own : `${own}/${below}`;
}
