import type { EntryId } from '../entries/entry';

/**
 * What became of a reader's suggestion, as everyone may read it. It tells nothing that the reader wrote: an address
 * only where the record itself now cites it.
 */
export interface ConsideredSuggestion {
  /** The row number of the item that it came in as. */
  item: number;
  /** The milestone or the entry that it is about; both null: the agreement. */
  milestone: string | null;
  entry: EntryId | null;
  decision: 'used' | 'dismissed' | 'not about this';
  reason: string | null;
  /** The entry that was made of it; null unless it was used. */
  became: EntryId | null;
  link: string | null;
  decidedAt: Date;
}
