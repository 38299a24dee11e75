import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import { RulerFigure } from '../ruler/ruler';
import { Clock } from './clock/clock';
import styles from './ruler-and-clock.module.css';

/** The promise and the delay to scale, and the clock whose chosen reading is measured off there. */
export function RulerAndClock({
  status,
  ticks,
  i18n,
}: {
  status: AgreementStatus;
  /** Whether time left is counted in the browser: on today's page. */
  ticks: boolean;
  i18n: I18n;
}) {
  return (
    <div className={styles.face}>
      <RulerFigure status={status} i18n={i18n} />
      <Clock status={status} ticks={ticks} i18n={i18n} />
    </div>
  );
}
