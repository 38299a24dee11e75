'use client';

import { pause, showSeconds, useTicking } from './ticking';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Time left until an instant, in days, hours and minutes; `still` is what the server wrote, shown until the page is alive. */
export function Countdown({
  end,
  still,
  locale,
  left,
  passed,
}: {
  end: string;
  still: string;
  locale: string;
  left: string;
  passed: string;
}) {
  const { now, seconds } = useTicking();
  if (now === null) return still;
  const remaining = Date.parse(end) - now;
  if (remaining <= 0) return passed;
  return left.replace('#', timeLeft(remaining, locale, seconds));
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

function timeLeft(remaining: number, locale: string, seconds: boolean): string {
  const units = [
    ['day', Math.floor(remaining / DAY)],
    ['hour', Math.floor((remaining % DAY) / HOUR)],
    ['minute', Math.floor((remaining % HOUR) / MINUTE)],
    ...(seconds ? [['second', Math.floor((remaining % MINUTE) / 1_000)] as const] : []),
  ] as const;
  const parts = units.map(([unit, count]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return new Intl.ListFormat(locale, { type: 'unit' }).format(parts);
}
