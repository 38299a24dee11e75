'use client';

import { dayText } from './day-text';
import { useRecordNow } from './record-now';

/** Links to the eventful days after the one shown, which its page as the server wrote it does not know. */
export function LaterDays({
  slug,
  days,
  on,
  locale,
}: {
  slug: string;
  days: string;
  on: string;
  locale: string;
}) {
  const now = useRecordNow(slug, on);
  return now?.days.map((day) => (
    <li key={day}>
      <a href={`${days}/${day}`}>
        <time dateTime={day}>{dayText(day, locale, 'short')}</time>
      </a>
    </li>
  ));
}
