import { daysBetween } from '@/lib/agreement/dates/calendar-date';
import type { JudgedReading } from '@/lib/agreement/targets/lateness';
import type { TimedTarget } from '@/lib/agreement/targets/restated-target';
import styles from './target-history.module.css';

/** How far a target was moved from the due day before to its own, and its lateness from there on; all targets of a chain to one scale. */
export function TargetTrack({
  timed,
  targets,
}: {
  timed: TimedTarget;
  targets: readonly TimedTarget[];
}) {
  const readings = targets.flatMap(({ timing }) => timing.reading ?? []);
  const { reading } = timed.timing;
  const [first] = readings;
  if (!reading || !first || readings.length < 2) return null;
  const dayOf = ({ due }: JudgedReading) => daysBetween(first.due, due);
  const ends = readings.flatMap((one) => [dayOf(one), dayOf(one) + (one.daysLate ?? 0)]);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  if (from === to) return null;
  // Room for the mark of a due day at either end.
  const at = (day: number) => {
    const share = (day - from) / (to - from);
    return `${Math.round((0.5 * (1 - share) + 99.5 * share) * 100) / 100}%`;
  };
  const due = dayOf(reading);
  return (
    <svg aria-hidden="true" className={styles.track}>
      <line className={styles.base} x1="0" x2="100%" y1="50%" y2="50%" />
      <line
        className={styles.slipped}
        x1={at(due - (timed.movedBy ?? 0))}
        x2={at(due)}
        y1="50%"
        y2="50%"
      />
      <line
        className={styles.overdue}
        x1={at(due)}
        x2={at(due + (reading.daysLate ?? 0))}
        y1="50%"
        y2="50%"
      />
      <line className={styles.mark} x1={at(due)} x2={at(due)} y1="0" y2="100%" />
    </svg>
  );
}
