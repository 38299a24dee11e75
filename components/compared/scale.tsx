import type { I18n } from '../i18n/i18n';
import styles from './compared.module.css';

/** Steps between the marks of a scale, in days. */
const STEPS = [10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

// More marks than these have no room for their numbers.
const MOST = 4;

/** The days of a scale at which it is marked: round numbers, at most four beside the beginning. */
export function marksOf(days: number): number[] {
  const step = STEPS.find((one) => days / one <= MOST) ?? Math.ceil(days / MOST);
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => index * step);
}

/** The scale of the bars below it, in days. */
export function Scale({ days, i18n }: { days: number; i18n: I18n }) {
  const format = new Intl.NumberFormat([i18n.writtenAs, 'nb']);
  return (
    <svg aria-hidden="true" className={styles.scale}>
      {marksOf(days).map((mark) => {
        const at = `${Math.round((mark / days) * 1_000) / 10}%`;
        return (
          <g key={mark}>
            <line x1={at} x2={at} y1="70%" y2="100%" className={styles.mark} />
            <text
              x={at}
              y="0.8em"
              textAnchor={mark === 0 ? 'start' : mark / days > 0.9 ? 'end' : 'middle'}
            >
              {format.format(mark)}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1="100%" y2="100%" className={styles.mark} />
    </svg>
  );
}
