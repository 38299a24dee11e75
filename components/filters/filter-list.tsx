import type { ReactNode } from 'react';
import styles from './filter-list.module.css';

/** One thing to which a list can be narrowed: its address, and whether the list is narrowed to it. */
export interface FilterChoice {
  value: string;
  text: ReactNode;
  href: string;
  isChosen: boolean;
}

/** What a list can be narrowed to in one respect, as links to open; what it is narrowed to can be taken off again. */
export function FilterList({
  label,
  choices,
  any,
}: {
  label: string;
  choices: readonly FilterChoice[];
  /** The list without this filter. */
  any: { text: string; href: string };
}) {
  const chosen = choices.find(({ isChosen }) => isChosen);
  return (
    <details className={styles.one}>
      <summary>
        {label}
        {chosen && (
          <>
            : <b>{chosen.text}</b>
          </>
        )}
      </summary>
      <ul>
        {chosen && (
          <li>
            <a href={any.href}>{any.text}</a>
          </li>
        )}
        {choices.map(({ value, text, href, isChosen }) => (
          <li key={value}>
            <a href={href} aria-current={isChosen ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
