import { likeness, shinglesOf } from './shingles';

/** A text by what is compared of it. */
export interface Fingerprint {
  channel: number;
  title: ReadonlySet<string>;
  summary: ReadonlySet<string>;
  whole: ReadonlySet<string>;
}

/** From how many shingles a text is long enough to be known again when a part of it was rewritten. */
const LONG = 12;

/** A title of six words has four shingles; shorter ones are written twice by chance. */
const SHORTEST_TITLE = 4;

/** How alike two texts must be to be copies: long ones in half of what they say, or one within the other; short ones nearly wholly. */
const ALIKE = {
  long: { resemblance: 0.5, containment: 0.8 },
  short: { resemblance: 0.6, containment: 0.9 },
} as const;

/** What is compared of an item. */
export function textFingerprint(
  channel: number,
  { title, summary }: { title: string; summary: string | null },
): Fingerprint {
  const [ofTitle, ofSummary] = [shinglesOf(title), shinglesOf(summary ?? '')];
  const whole = new Set([...ofTitle, ...ofSummary]);
  return { channel, title: ofTitle, summary: ofSummary, whole };
}

/** Whether two texts are copies or rewrites of one. Those of one channel are only under the same title: it tells a thing once. */
export function areCopies(one: Fingerprint, other: Fingerprint): boolean {
  if (one.channel === other.channel && likeness(one.title, other.title).resemblance < 1) {
    return false;
  }
  if (Math.min(one.whole.size, other.whole.size) >= LONG) {
    const { resemblance, containment } = likeness(one.whole, other.whole);
    return resemblance >= ALIKE.long.resemblance || containment >= ALIKE.long.containment;
  }
  const part = one.summary.size > 0 && other.summary.size > 0 ? 'whole' : 'title';
  if (Math.min(one[part].size, other[part].size) < SHORTEST_TITLE) return false;
  const { resemblance, containment } = likeness(one[part], other[part]);
  return resemblance >= ALIKE.short.resemblance && containment >= ALIKE.short.containment;
}
