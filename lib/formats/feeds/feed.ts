import type { Locale } from '@/lib/agreement/locales';

/** A piece of an item's text: a paragraph, words that are quoted, or a source with its address. */
export interface Piece {
  text: string;
  /** The BCP 47 tag of its language, where that is not the feed's; empty where it is not known. */
  language?: string;
  isQuote?: true;
  address?: string;
}

/** One thing that was recorded, or that came of the record: it never changes, and what corrects it is an item of its own. */
export interface FeedItem {
  /** A UUID, which stays for ever. */
  uuid: string;
  /** Where it can be read. */
  address: string;
  title: string;
  pieces: readonly Piece[];
  at: Date;
}

/** A feed of items, the newest first, that says of itself what it is and where; all addresses are absolute. */
export interface Feed {
  /** A UUID, which stays for ever and is the same in each format. */
  uuid: string;
  title: string;
  description: string;
  language: Locale;
  /** The site, which is its author. */
  author: string;
  site: string;
  /** The page of which it tells news. */
  page: string;
  /** Its own address. */
  address: string;
  items: readonly FeedItem[];
  /** When its subject began, for a feed that has no item yet. */
  begun: Date;
}

/** The instant of a feed's newest item: it never is that of the reading. */
export function updatedAt({ items, begun }: Feed): Date {
  return new Date(Math.max(begun.getTime(), ...items.map(({ at }) => at.getTime())));
}

/** An item's text as HTML: paragraphs, quotations, and links to sources. */
export function itemHtml({ pieces }: FeedItem): string {
  return pieces.map(pieceHtml).join('\n');
}

/** The same as plain text, a piece a paragraph. */
export function itemText({ pieces }: FeedItem): string {
  return pieces
    .map(({ text, address }) => (address === undefined ? text : `${text}: ${address}`))
    .map(visibleInXml)
    .join('\n\n');
}

/** A text without the characters that XML 1.0 (2.2) has no way to write. */
export function visibleInXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is those that are taken out.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');
}

function pieceHtml({ text, language, isQuote, address }: Piece): string {
  const lang = language === undefined ? '' : ` lang="${escaped(language)}"`;
  const lines = escaped(text).replaceAll('\n', '<br>');
  if (address !== undefined) return `<p><a href="${escaped(address)}"${lang}>${lines}</a></p>`;
  return isQuote ? `<blockquote${lang}><p>${lines}</p></blockquote>` : `<p${lang}>${lines}</p>`;
}

function escaped(text: string): string {
  return visibleInXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
