// More pages of entries than this are not asked for: the date field leads to every day.
const MOST_PAGES = 5;

/**
 * Asks the API for the days after one on which something is recorded of an agreement or, where one is named, of a
 * milestone of it, the earliest first: what a page of a past day does not know. Rejects where it does not answer.
 */
export async function daysRecordedAfter(
  slug: string,
  milestone: string | null,
  after: string,
): Promise<string[]> {
  const days = new Set<string>();
  const of = milestone === null ? '' : `&milestone=${milestone}`;
  let next: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const cursor: string = next === null ? '' : `&after=${next}`;
    const response = await fetch(`/api/v1/agreements/${slug}/entries?limit=200${of}${cursor}`);
    if (!response.ok) throw new Error(`the API answered ${response.status}`);
    const answer: { next: string | null; entries: { occurredOn: string }[] } =
      await response.json();
    const later = answer.entries.filter(({ occurredOn }) => occurredOn > after);
    for (const { occurredOn } of later) if (occurredOn.length === 10) days.add(occurredOn);
    ({ next } = answer);
    if (next === null || later.length < answer.entries.length) break;
  }
  return [...days].sort();
}
