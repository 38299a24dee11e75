import type { I18n } from './i18n/i18n';
import styles from './page-links.module.css';

/** How many of a list's items a page carries. */
export const PER_PAGE = 50;

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
  i18n: I18n;
}

/** The way to a list's newer and older pages; nothing where one page is all. */
export function PageLinks({ label, page, pages, address, words, i18n }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className={styles.pages}>
      {page > 1 && (
        <a rel="prev" href={address(page - 1)}>
          {words.newer}
        </a>
      )}
      <span>{i18n.t('record.page', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={address(page + 1)}>
          {words.older}
        </a>
      )}
    </nav>
  );
}
