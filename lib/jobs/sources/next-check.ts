import type { CheckOutcome } from '@/lib/agreement/evidence/source-check';

// In milliseconds.
const [HOUR, DAY] = [3_600_000, 86_400_000];

/** How long a source that was read is left alone (design: "Evidence"): 30 days. */
const PAUSE = 30 * DAY;

// It counts as gone only when that was answered on several days.
const ASKED_AGAIN = 3;

/**
 * The instant from which a cited address is asked again after a check at `at`, where `failures` counts those of this
 * outcome in a row with it: 30 days after it was read; a day after it answered that nothing is there, for three such days, and then 30;
 * after other failures an hour, doubled with each, at most 30 days, and not before it asked to be (`retryAfter`, in
 * seconds or as an HTTP date; RFC 9110, 10.2.3).
 */
export function nextCheck(
  outcome: CheckOutcome,
  failures: number,
  retryAfter: string | null,
  at: Date,
): Date {
  const pause = {
    read: PAUSE,
    'not there': failures <= ASKED_AGAIN ? DAY : PAUSE,
    'not read': Math.max(HOUR * 2 ** Math.min(failures - 1, 12), asked(retryAfter, at)),
  }[outcome];
  return new Date(at.getTime() + Math.min(pause, PAUSE));
}

/** How often in a row an address came to the same outcome, with one just now; 0 where it was read. */
export function failuresAfter(
  { failures, outcome }: { failures: number; outcome: CheckOutcome | null },
  now: CheckOutcome,
): number {
  if (now === 'read') return 0;
  return now === outcome ? failures + 1 : 1;
}

function asked(retryAfter: string | null, at: Date): number {
  if (retryAfter === null) return 0;
  if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter) * 1_000;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? 0 : until - at.getTime();
}
