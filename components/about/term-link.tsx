import type { ReactNode } from 'react';
import type { Locale } from '@/lib/agreement/locales';
import { aboutAddress } from '../address';
import type { Anchor } from './anchors';
import styles from './term-link.module.css';

/**
 * A word that links to where it is explained, but once on a page: only where `isFirst` holds.
 * What is read is the same either way.
 */
export function TermLink({
  to,
  isFirst = true,
  locale,
  children,
}: {
  to: Anchor;
  isFirst?: boolean;
  locale: Locale;
  children: ReactNode;
}) {
  if (!isFirst) return children;
  return (
    <a href={aboutAddress(locale, to)} className={styles.term}>
      {children}
    </a>
  );
}
