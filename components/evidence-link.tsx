import type { ReactNode } from 'react';
import type { EntryId } from '@/lib/agreement/entries/entry';
import { entryAddress, type PagePlace } from './address';

/** Words as a link to the evidence of the entry on which they rest; as they are where there is none. */
export function EvidenceLink({
  of,
  place,
  children,
}: {
  of: EntryId | null | undefined;
  place: Pick<PagePlace, 'locale' | 'slug'>;
  children: ReactNode;
}) {
  if (!of) return children;
  return <a href={`${entryAddress(place, of)}#evidence`}>{children}</a>;
}
