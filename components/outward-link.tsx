import type { ReactNode } from 'react';

/** A link from the record to another site: an editor named it, and this site neither vouches for it nor lets it reach back. */
export function OutwardLink({
  to,
  language,
  children,
}: {
  to: string;
  /** The language of what is there, where it is known. */
  language: string | null;
  children: ReactNode;
}) {
  // HTML, 4.6.7: no handle on this page; no endorsement; written by a contributor.
  return (
    <a href={to} rel="noopener nofollow ugc" {...(language && { hrefLang: language })}>
      {children}
    </a>
  );
}
