import styles from './page-links.module.css';
import type { Speech } from './speech';

/** How many of a list's items a page carries. */
const PER_PAGE = 50;

/** How many pages so many items fill; at least one. */
export function pagesFor(items: number): number {
  return Math.max(1, Math.ceil(items / PER_PAGE));
}

/** The items of a list that a page, counted from 1, carries. */
export function onPage<Item>(items: readonly Item[], page: number): Item[] {
  return items.slice((page - 1) * PER_PAGE, page * PER_PAGE);
}

interface Props {
  /** What the list is called. */
  label: string;
  page: number;
  pages: number;
  address: (page: number) => string;
  words: { newer: string; older: string };
  speech: Speech;
}

/** The way to a list's newer and older pages; nothing where one page is all. */
export function PageLinks({ label, page, pages, address, words, speech }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className={styles.pages}>
      {page > 1 && (
        <a rel="prev" href={address(page - 1)}>
          {words.newer}
        </a>
      )}
      <span>{speech.t('record.page', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={address(page + 1)}>
          {words.older}
        </a>
      )}
    </nav>
  );
}
