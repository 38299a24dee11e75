'use client';

import { type KeyboardEvent, useState } from 'react';
import styles from './day-form.module.css';
import { dayAfter, daysFrom, dayText } from './day-text';
import { useRecordNow } from './record-now';

/** The marker that is moved to any day between the announcement and today: letting go of it, or Enter, opens that day. */
export function DayScrubber({
  slug,
  days,
  from,
  on,
  locale,
  words,
}: {
  slug: string;
  /** What stands before the date in a day's address. */
  days: string;
  from: string;
  on: string;
  locale: string;
  words: { label: string; open: string };
}) {
  const now = useRecordNow(slug, on);
  const [day, setDay] = useState(on);
  const today = now && now.today > on ? now.today : on;
  const open = () => {
    if (day !== on) location.assign(`${days}/${day}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') open();
  };
  return (
    <div className={styles.scrubber}>
      <label htmlFor="scrubber">{words.label}</label>
      <input
        id="scrubber"
        type="range"
        min={0}
        max={Math.max(1, daysFrom(from, today))}
        value={daysFrom(from, day)}
        aria-valuetext={dayText(day, locale, 'long')}
        onChange={(event) => setDay(dayAfter(from, event.target.valueAsNumber))}
        onPointerUp={open}
        onKeyDown={onKeyDown}
      />
      <p className={styles.ends}>
        <span>{dayText(from, locale, 'short')}</span>
        {day === on ? (
          <strong>{dayText(day, locale, 'long')}</strong>
        ) : (
          <a href={`${days}/${day}`}>{words.open.replace('#', dayText(day, locale, 'long'))}</a>
        )}
        <span>{dayText(today, locale, 'short')}</span>
      </p>
    </div>
  );
}
