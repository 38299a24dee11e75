import type { ReactNode } from 'react';
import styles from './section-head.module.css';

/** The head of a section of a page: its title, which `id` names, and beside it what is told of the whole. */
export function SectionHead({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <h2 id={id}>{title}</h2>
      {children}
    </header>
  );
}
