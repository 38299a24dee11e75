'use client';

import { useIsNew } from './seen';
import styles from './seen.module.css';

/** Says that an entry, or its correction, is new to this reader. */
export function NewMark({ slug, mark, label }: { slug: string; mark: string; label: string }) {
  return useIsNew(slug, mark) ? <span className={styles.mark}>{label}</span> : null;
}
