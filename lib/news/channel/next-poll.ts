import type { PollOutcome } from './poll-outcome';

/** What a channel says on when it is to be asked again: `ttl` in minutes, the rest as its answer's fields have them; null where it does not say. */
export interface PollHints {
  ttl: number | null;
  cacheControl: string | null;
  age: string | null;
  expires: string | null;
  date: string | null;
  retryAfter: string | null;
}

/** A channel that says nothing. */
export const NO_HINTS: PollHints = {
  ttl: null,
  cacheControl: null,
  age: null,
  expires: null,
  date: null,
  retryAfter: null,
};

// In seconds.
const [MINUTE, HOUR] = [60, 3_600];
const UNTOLD = 30 * MINUTE;

/** For how long at least, and at most, a channel is left alone after a poll, in seconds. */
export const PAUSE = { shortest: 15 * MINUTE, longest: 24 * HOUR } as const;

interface Rule {
  authority: string;
  /** Whether it also holds for answers other than the channel's own content, such as errors. */
  always: boolean;
  /** The seconds for which the channel asks to be left alone; null where it says nothing that can be read. */
  seconds(hints: PollHints, at: Date): number | null;
}

/** Every way in which a channel says how long it wants to be left alone; the longest that it names counts. */
const RULES: readonly Rule[] = [
  {
    authority: 'RSS 2.0, <ttl>: minutes for which a channel can be cached',
    always: false,
    seconds: ({ ttl }) => (ttl === null ? null : ttl * MINUTE),
  },
  {
    authority: 'RFC 9111, 5.2.2.1 and 4.2.3: max-age, of which Age has passed',
    always: false,
    seconds: ({ cacheControl, age }) => {
      const maxAge = maxAgeOf(cacheControl);
      return maxAge === null ? null : maxAge - (wholeSeconds(age) ?? 0);
    },
  },
  {
    authority: 'RFC 9111, 5.3 and 4.2.1: Expires less Date, where there is no max-age',
    always: false,
    seconds: ({ cacheControl, expires, date }, at) => {
      const until = instantOf(expires);
      if (maxAgeOf(cacheControl) !== null || until === null) return null;
      return (until - (instantOf(date) ?? at.getTime())) / 1_000;
    },
  },
  {
    authority: 'RFC 9110, 10.2.3: Retry-After, in seconds or as a date',
    always: true,
    seconds: ({ retryAfter }, at) => {
      const until = instantOf(retryAfter);
      return wholeSeconds(retryAfter) ?? (until === null ? null : (until - at.getTime()) / 1_000);
    },
  },
];

/**
 * The instant from which a channel is asked again after a poll that ended at `at`, where `failures` counts those in a
 * row with it: between 15 minutes and a day later, after half an hour where it gives no hint, after pauses that double
 * with each failure. Null: never, for it is gone.
 */
export function nextPoll(
  outcome: PollOutcome,
  failures: number,
  hints: PollHints,
  at: Date,
): Date | null {
  if (outcome === 'gone') return null;
  const well = outcome === 'read' || outcome === 'not modified';
  const asked = RULES.filter(({ always }) => well || always)
    .map(({ seconds }) => seconds(hints, at) ?? 0)
    // An answer that is stale at once says that it may change, not how soon to ask.
    .filter((seconds) => seconds > 0);
  const own = well ? [] : [UNTOLD * 2 ** Math.max(0, failures - 1)];
  const pauses = [...asked, ...own];
  const pause = pauses.length === 0 ? UNTOLD : Math.max(...pauses);
  return new Date(at.getTime() + Math.min(Math.max(pause, PAUSE.shortest), PAUSE.longest) * 1_000);
}

function maxAgeOf(cacheControl: string | null): number | null {
  return wholeSeconds(/(?:^|[\s,])max-age="?(\d+)/i.exec(cacheControl ?? '')?.[1] ?? null);
}

function wholeSeconds(text: string | null): number | null {
  return /^\s*\d+\s*$/.test(text ?? '') ? Number(text) : null;
}

/** An HTTP date in milliseconds (RFC 9110, 5.6.7): all three forms are in GMT, whether or not they say so. */
function instantOf(text: string | null): number | null {
  if (text === null || !/^\w+,? /.test(text)) return null;
  const instant = Date.parse(text.endsWith(' GMT') ? text : `${text} GMT`);
  return Number.isNaN(instant) ? null : instant;
}
