'use client';

import { pause, showSeconds, useTicking } from './ticking';

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

/** Time left until an instant, in days, hours and minutes; `still` is what the server wrote, shown until the page is alive. */
export function Countdown({
  end,
  still,
  locale,
  words,
}: {
  end: string;
  still: string;
  locale: string;
  words: Words;
}) {
  const { now, seconds } = useTicking();
  if (now === null) return still;
  const remaining = Date.parse(end) - now;
  if (remaining <= 0) return words.passed;
  if (remaining < MINUTE && !seconds) return words.lastMinute;
  return words.left.replace('#', timeLeft(remaining, locale, seconds, words));
}

/** The controls of the countdown, and the one announcement when its phase changes. */
export function CountdownControls({
  end,
  words,
}: {
  end: string;
  words: { pause: string; resume: string; seconds: string; passed: string };
}) {
  const { now, paused, seconds } = useTicking();
  const isOver = now !== null && now >= Date.parse(end);
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
      <span role="status">{isOver ? words.passed : ''}</span>
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
  const inDays = (whole === 1 ? day : days).replace('#', String(whole));
  return new Intl.ListFormat(locale, { type: 'unit' }).format([inDays, ...parts]);
}
