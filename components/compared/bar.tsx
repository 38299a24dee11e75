import styles from './compared.module.css';

/** A range of days as a bar to a scale: solid up to the least, hatched from there to the most. */
export function Bar({
  least,
  most,
  scale,
  late = false,
}: {
  least: number;
  most: number;
  scale: number;
  late?: boolean;
}) {
  const share = (days: number) => `${scale === 0 ? 0 : Math.round((days / scale) * 1_000) / 10}%`;
  return (
    <svg aria-hidden="true" className={styles.bar} data-late={late || undefined}>
      <rect width={share(most)} height="100%" className={styles.most} />
      <rect width={share(least)} height="100%" className={styles.least} />
    </svg>
  );
}
