import { groupBy } from '@/lib/agreement/group-by';
import { areCopies, type Fingerprint, textFingerprint } from './copies';

/** An item to be grouped: `at` is when it was published, else when it arrived. */
export interface Telling {
  id: number;
  channel: number;
  at: Date;
  title: string;
  summary: string | null;
}

/** Copies come within so many days: what reads the same later is told anew. */
const WINDOW_DAYS = 5;

const WINDOW = WINDOW_DAYS * 86_400_000;

/** Of so many of the latest texts that have a shingle each is compared: one that is everywhere tells nothing. */
const MOST_HOLDERS = 40;

/** So much of a text's shingles must be in another for the two to be compared. */
const WORTH_COMPARING = 0.25;

/**
 * Groups items into stories: copies and rewrites of one text, across channels, each group by time and the groups by
 * their first. A copy of a copy is of the same story. Takes time linear in the number of items.
 */
export function storiesOf(tellings: readonly Telling[]): number[][] {
  const inTime = tellings.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
  const groups = new Groups(inTime.length);
  const prints = inTime.map(({ channel, ...text }) => textFingerprint(channel, text));
  const holders = new Map<string, number[]>();
  inTime.forEach(({ at }, index) => {
    const own = prints[index];
    if (own === undefined) return;
    for (const other of worthComparing(own, holders)) {
      const [print, telling] = [prints[other], inTime[other]];
      if (!print || !telling || at.getTime() - telling.at.getTime() > WINDOW) continue;
      if (groups.areOne(index, other)) continue;
      if (areCopies(own, print)) groups.join(index, other);
    }
    hold(own, index, holders);
  });
  return groups.all().map((group) => group.flatMap((index) => inTime[index]?.id ?? []));
}

/** Earlier texts that share much with one, those that share most first. */
function worthComparing(
  { whole }: Fingerprint,
  holders: ReadonlyMap<string, readonly number[]>,
): number[] {
  const shared = new Map<number, number>();
  for (const shingle of whole) {
    for (const other of holders.get(shingle) ?? []) {
      shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(([, count]) => count >= whole.size * WORTH_COMPARING)
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a - b)
    .map(([other]) => other);
}

function hold({ whole }: Fingerprint, index: number, holders: Map<string, number[]>): void {
  for (const shingle of whole) {
    const there = holders.get(shingle) ?? [];
    there.push(index);
    if (there.length > MOST_HOLDERS) there.shift();
    holders.set(shingle, there);
  }
}

/** Groups that are joined, each known by its first member (a union–find). */
class Groups {
  readonly #first: number[];

  constructor(size: number) {
    this.#first = Array.from({ length: size }, (_, index) => index);
  }

  join(one: number, other: number): void {
    const [a, b] = [this.#firstOf(one), this.#firstOf(other)];
    this.#first[Math.max(a, b)] = Math.min(a, b);
  }

  areOne(one: number, other: number): boolean {
    return this.#firstOf(one) === this.#firstOf(other);
  }

  all(): number[][] {
    return [...groupBy(this.#first.keys(), (index) => this.#firstOf(index)).values()];
  }

  #firstOf(index: number): number {
    let at = index;
    for (let next = this.#first[at] ?? at; next !== at; next = this.#first[at] ?? at) {
      this.#first[at] = this.#first[next] ?? next;
      at = next;
    }
    return at;
  }
}
