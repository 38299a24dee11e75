import { visiblePart } from '@/lib/agreement/entries/visible';
import type { ItemContent, ParsedItem } from '../item';
import { itemFingerprint } from './fingerprint';

/** By what an item may be known again in its channel; null where it has nothing of the kind. Each can be kept in an index. */
export interface ItemKeys {
  id: string | null;
  link: string | null;
  /** Its words with its date. Null for a bare title: one such as "Weekly report" comes again for something else. */
  words: string | null;
  /** Address and words together: an item that has both of another is that one, whatever its id. */
  whole: string;
}

/** The keys of an item as a document tells it. */
export function itemKeys({ id, content }: ParsedItem): ItemKeys {
  const { title, summary, publishedOn } = content;
  const link = normalized(content);
  const said = [title, summary].map((text) => text && visiblePart(text));
  const words = itemFingerprint(JSON.stringify([...said, publishedOn]));
  return {
    id: id === null ? null : `id ${short(id)}`,
    link: link === null || isFrontPage(link) ? null : `link ${short(link)}`,
    words: summary === null && publishedOn === null ? null : `words ${words}`,
    whole: `whole ${itemFingerprint(`${words} ${link}`)}`,
  };
}

// An index takes some 2,700 bytes, and a database neither half a character nor NUL; ids that differ only far behind, or
// in what is not taken, still differ.
function short(text: string): string {
  if (text.length <= 200 && text === taken(text)) return text;
  return `${taken(text.slice(0, 150))}… ${itemFingerprint(text)}`;
}

function taken(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}

// What tells a site how its reader came, not what is read (Google Analytics, Mailchimp, Meta, Webtrends and AT Internet).
const TRACKING = /^(utm_\w+|gclid|fbclid|mc_[ce]id|wt\.\w+|at_\w+)$/i;

/** An item's address without its scheme, fragment, tracking parameters and last slash: those do not make it another. */
function normalized({ link }: ItemContent): string | null {
  if (link === null) return null;
  const url = new URL(link);
  for (const name of [...url.searchParams.keys()])
    if (TRACKING.test(name)) url.searchParams.delete(name);
  return `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

// Where nothing better is known, feeds link each item to the site's front page.
function isFrontPage(link: string): boolean {
  return !/[/?]/.test(link);
}
