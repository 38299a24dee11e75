'use client';

import { useDayEnded } from '../agreement/clock/ticking';
import styles from './day-notice.module.css';

/** A line that is empty until an instant: then it says that the page's day has ended, once, and offers the new page. */
export function DayEndedLine({
  ends,
  words,
}: {
  ends: string;
  words: { ended: string; load: string };
}) {
  const hasEnded = useDayEnded(ends);
  return (
    <p role="status" className={styles.ended}>
      {hasEnded && (
        <>
          <span>{words.ended}</span> <a href={location.pathname}>{words.load}</a>
        </>
      )}
    </p>
  );
}
