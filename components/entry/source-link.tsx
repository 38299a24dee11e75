import type { Citation as Cited } from '@/lib/agreement/entries/source';
import { OutwardLink } from '../outward-link';

/** A source by its publisher, else its host, and, unless in brief, its title; a link where it has an address. */
export function SourceLink({
  citation: { url, publisher, title, language },
  brief = false,
}: {
  citation: Cited;
  brief?: boolean;
}) {
  // A host may end in the root's dot (RFC 3986, 3.2.2), which a sentence would read as its own.
  const host = url === null ? null : new URL(url).hostname.replace(/^www\.|\.$/g, '');
  const name = publisher ?? host;
  const label = brief && name !== null ? name : [name, title].filter(Boolean).join(': ');
  const named = label !== host;
  // A host alone is in no language.
  const marked = named ? <span lang={language ?? ''}>{label}</span> : label;
  if (url === null) return marked;
  return (
    <OutwardLink to={url} language={language}>
      {marked}
    </OutwardLink>
  );
}
