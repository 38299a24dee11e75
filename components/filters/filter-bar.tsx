import type { ReactNode } from 'react';
import styles from './filter-list.module.css';

/** The respects in which a list can be narrowed, beside each other. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.filters} aria-label={label}>
      {children}
    </nav>
  );
}
