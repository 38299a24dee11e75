'use client';

import { pause, showSeconds, useDayEnded, useTicking } from './ticking';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What the countdown says; `#` stands for the time, or the number of days. */
interface Words {
  day: string;
  days: string;
  left: string;
  lastMinute: string;
  passed: string;
}

/**
 * Time left until an instant, in days, hours and minutes. `still` is what the server wrote: it stands until the page is
 * alive, and again once the day has ended of which all else on the page speaks.
 */
export function Countdown({
  end,
  dayEnds,
  still,
  locale,
  words,
}: {
  end: string;
  dayEnds: string;
  still: string;
  locale: string;
  words: Words;
}) {
  const { now, seconds } = useTicking();
  const hasEnded = useDayEnded(dayEnds);
  const text = () => {
    if (now === null) return still;
    const remaining = Date.parse(end) - now;
    if (remaining <= 0) return words.passed;
    if (hasEnded) return still;
    if (remaining < MINUTE && !seconds) return words.lastMinute;
    return words.left.replace('#', timeLeft(remaining, locale, seconds, words));
  };
  // An element of its own with this text alone: a browser that translates may have put another node in its place.
  return <span translate="no">{text()}</span>;
}

/** The controls of the countdown; none once the page's day has ended, since nothing ticks then. */
export function CountdownControls({
  dayEnds,
  words,
}: {
  dayEnds: string;
  words: { pause: string; resume: string; seconds: string };
}) {
  const { paused, seconds } = useTicking();
  if (useDayEnded(dayEnds)) return null;
  return (
    <p>
      <button type="button" onClick={() => pause(!paused)}>
        {paused ? words.resume : words.pause}
      </button>{' '}
      <label>
        <input
          type="checkbox"
          checked={seconds}
          onChange={(event) => showSeconds(event.target.checked)}
        />{' '}
        {words.seconds}
      </label>
    </p>
  );
}

function timeLeft(
  remaining: number,
  locale: string,
  seconds: boolean,
  { day, days }: Words,
): string {
  const whole = Math.floor(remaining / DAY);
  const units = [
    ['hour', Math.floor((remaining % DAY) / HOUR)],
    ['minute', Math.floor((remaining % HOUR) / MINUTE)],
    ...(seconds ? [['second', Math.floor((remaining % MINUTE) / 1_000)] as const] : []),
  ] as const;
  const parts = units.map(([unit, count]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  // Norwegian has a word of its own for 24 hours (døgn), which no date on the page is counted in.
  const inDays = (whole === 1 ? day : days).replace(
    '#',
    new Intl.NumberFormat(locale).format(whole),
  );
  return new Intl.ListFormat(locale, { type: 'unit' }).format([inDays, ...parts]);
}
