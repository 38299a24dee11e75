/** What a page of a past day does not know: today, and the later days on which something is recorded. */
export interface RecordNow {
  today: string;
  days: string[];
}

// More pages of entries than this are not asked for: the date field leads to every day.
const MOST_PAGES = 5;
const asked = new Map<string, Promise<RecordNow>>();

/** Asks the API, once a page, for what is recorded of days after one; rejects where it does not answer. */
export function recordNow(slug: string, after: string): Promise<RecordNow> {
  const answer = asked.get(slug) ?? ask(slug, after);
  asked.set(slug, answer);
  return answer;
}

async function ask(slug: string, after: string): Promise<RecordNow> {
  const days = new Set<string>();
  let [today, next] = ['', ''];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const cursor = next ? `&after=${next}` : '';
    const response = await fetch(`/api/v1/agreements/${slug}/entries?limit=200${cursor}`);
    if (!response.ok) throw new Error(`the API answered ${response.status}`);
    const answer: { on: string; next: string | null; entries: { occurredOn: string }[] } =
      await response.json();
    today = answer.on;
    const later = answer.entries.filter(({ occurredOn }) => occurredOn > after);
    for (const { occurredOn } of later) if (occurredOn.length === 10) days.add(occurredOn);
    if (answer.next === null || later.length < answer.entries.length) break;
    next = answer.next;
  }
  return { today, days: [...days].sort() };
}
