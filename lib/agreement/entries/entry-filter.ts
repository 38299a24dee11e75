import { takePage, takePart } from '../address-parts';
import { PartyCode } from '../description/party';
import { Slug } from '../description/words';
import { citationsOf, type Entry, EntryContent, milestonesOf } from './entry';
import { voicesOf } from './source';

/** Which entries are asked for: of a kind, about a milestone, priority or strand, in a party's voice; null: of any. */
export interface EntryFilter {
  kind: string | null;
  milestone: string | null;
  priority: string | null;
  strand: string | null;
  party: string | null;
}

/** In what an entry can be asked for, in the order in which addresses name it. */
export const ENTRY_RESPECTS = ['kind', 'milestone', 'priority', 'strand', 'party'] as const;

/** The kinds that an entry can be of, in the order in which they are offered. */
export const ENTRY_KINDS = EntryContent.options.map(({ shape }) => shape.kind.value);

/** The filter that lets every entry pass. */
export const ALL_ENTRIES: EntryFilter = {
  kind: null,
  milestone: null,
  priority: null,
  strand: null,
  party: null,
};

/** Those of the entries that pass a filter, in their order. */
export function filterEntries(entries: readonly Entry[], filter: EntryFilter): Entry[] {
  const { kind, milestone, priority, strand, party } = filter;
  return entries.filter(
    (entry) =>
      (kind === null || entry.kind === kind) &&
      (milestone === null || milestonesOf(entry).includes(milestone)) &&
      (priority === null || named(entry, 'priorities').includes(priority)) &&
      (strand === null || named(entry, 'strands').includes(strand)) &&
      (party === null || isSaidBy(entry, party)),
  );
}

/** A filter as it stands in addresses, `/kind/target/party/GB/page/2`, in one order; empty for all entries' first page. */
export function entryFilterPath(filter: EntryFilter, page = 1): string {
  const parts = ENTRY_RESPECTS.flatMap((name) => {
    const value = filter[name];
    return value === null ? [] : [`/${name}/${value}`];
  });
  return [...parts, ...(page > 1 ? [`/page/${page}`] : [])].join('');
}

/** The filter and page that the parts of an address name; null where they name none, or stand in another order. */
export function parseEntryFilter(
  parts: readonly string[],
): { filter: EntryFilter; page: number } | null {
  const left = [...parts];
  const isSlug = (text: string) => Slug.safeParse(text).success;
  const filter: EntryFilter = {
    kind: takePart(left, 'kind', (text) => ENTRY_KINDS.some((kind) => kind === text)),
    milestone: takePart(left, 'milestone', isSlug),
    priority: takePart(left, 'priority', isSlug),
    strand: takePart(left, 'strand', isSlug),
    party: takePart(left, 'party', (text) => PartyCode.safeParse(text).success),
  };
  const page = takePage(left);
  return left.length > 0 ? null : { filter, page };
}

function named(entry: Entry, list: 'priorities' | 'strands'): readonly string[] {
  return entry.kind === 'check' ? [] : entry[list];
}

function isSaidBy(entry: Entry, party: string): boolean {
  return citationsOf(entry).some((citation) => voicesOf(citation).some((voice) => voice === party));
}
