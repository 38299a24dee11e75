import { type EntryFilter, entryFilterPath } from '@/lib/agreement/entries/entry-filter';

/** Where below an agreement's page the entries are that a filter lets through; one of their pages from 2 on. */
export function recordPath(filter: EntryFilter, page = 1): string {
  return `/record${entryFilterPath(filter, page)}`;
}
