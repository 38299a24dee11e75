import { type EntryFilter, parseEntryFilter } from '@/lib/agreement/entries/entry-filter';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { type PageStatus, pageToday } from './page-status';

/** What a page of an agreement's entries shows: the agreement as of today, and which entries are asked for. */
export type PageRecord = PageStatus & { filter: EntryFilter; page: number };

/**
 * An agreement as of today with the entries that the parts of an address ask for. Null where they name no filter, or
 * what is none of the agreement's; and before it was announced, when there is nothing to narrow.
 */
export async function pageRecord(
  slug: string,
  parts: readonly string[],
): Promise<PageRecord | null> {
  const asked = parseEntryFilter(parts);
  if (!asked) return null;
  const found = await pageToday(slug);
  if (!found?.status.announced || !isOf(found.status, asked.filter)) return null;
  return { ...found, ...asked };
}

function isOf({ description }: AgreementStatus, filter: EntryFilter): boolean {
  const { milestones, priorities, strands, parties } = description;
  const has = (named: readonly { slug: string }[], slug: string | null) =>
    slug === null || named.some((one) => one.slug === slug);
  return (
    has(milestones, filter.milestone) &&
    has(priorities, filter.priority) &&
    has(strands, filter.strand) &&
    (filter.party === null || parties.some(({ code }) => code === filter.party))
  );
}
