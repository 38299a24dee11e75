/** What this reader has seen of an agreement, kept in this browser only: everything up to a revision, and single marks after it. */
interface Seen {
  upTo: number;
  read: string[];
}

const CHANGED = 'agreement-tracker:seen';

/** Whether something marked `revision-…` is new to this reader; never before the first visit is noted. */
export function isNew(slug: string, mark: string): boolean {
  const seen = seenOf(slug);
  return seen !== null && revisionOf(mark) > seen.upTo && !seen.read.includes(mark);
}

/** Calls a listener whenever what was seen changes, here or in another window; gives how to stop. */
export function onSeen(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  addEventListener('storage', listener);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener('storage', listener);
  };
}

/** Notes a first visit: all that is on record by a revision counts as seen from then on. */
export function noteVisit(slug: string, revision: number): void {
  if (!seenOf(slug)) keep(slug, { upTo: revision, read: [] });
}

/** Notes that one thing was read; the others stay new. */
export function noteRead(slug: string, mark: string): void {
  const seen = seenOf(slug);
  if (!seen || revisionOf(mark) <= seen.upTo || seen.read.includes(mark)) return;
  keep(slug, { ...seen, read: [...seen.read, mark] });
}

/** Notes that all up to a revision was seen. */
export function noteAllSeen(slug: string, revision: number): void {
  keep(slug, { upTo: revision, read: [] });
}

function seenOf(slug: string): Seen | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(slug)) ?? 'null');
    return isSeen(kept) ? kept : null;
  } catch {
    // A browser that keeps nothing for this site, or kept nonsense: nothing is marked.
    return null;
  }
}

function keep(slug: string, seen: Seen): void {
  try {
    localStorage.setItem(key(slug), JSON.stringify(seen));
  } catch {
    // Where nothing can be kept, nothing is marked either.
    return;
  }
  dispatchEvent(new Event(CHANGED));
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== 'object' || value === null) return false;
  if (!('upTo' in value) || !('read' in value)) return false;
  return typeof value.upTo === 'number' && Array.isArray(value.read);
}

function key(slug: string): string {
  return `agreement-tracker:seen:${slug}`;
}

/** A mark begins with the revision that made it: an entry's id, or the id of the correction that holds for it. */
function revisionOf(mark: string): number {
  return Number.parseInt(mark, 10);
}
