import type { I18n } from '../i18n/i18n';

/** A list's title with what the list is narrowed to, if anything: "Commitments (overdue, due in 2026)". */
export function narrowedTitle(title: string, narrowedTo: readonly string[]): string {
  return narrowedTo.length === 0 ? title : `${title} (${narrowedTo.join(', ')})`;
}

/** The title of a page of a list, counted from 1; the first page has the list's own. */
export function pagedTitle(title: string, page: number, pages: number, { t }: I18n): string {
  return page === 1 ? title : `${title}, ${t('record.page', { page, pages })}`;
}
