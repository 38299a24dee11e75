import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { Words } from '@/lib/agreement/description/words';
import { LanguageTag, WebAddress } from '@/lib/agreement/entries/source';

/**
 * What a channel tells of one thing, in plain text. `publishedOn` is the date as written there, in no other zone
 * (an agreement’s day is told by `dayOfItem`), and `publishedAt` the instant; both null where none is told, or none that can be. `credit` is whom it names as author.
 */
export const ItemContent = z.strictObject({
  title: Words,
  summary: Words.nullable(),
  link: WebAddress.nullable(),
  credit: Words.nullable(),
  language: LanguageTag.nullable(),
  publishedAt: z.date().nullable(),
  publishedOn: CalendarDate.nullable(),
});
export type ItemContent = z.infer<typeof ItemContent>;

/** An item as it stands in a document, with the id that it bears there; null where it bears none. */
export interface ParsedItem {
  id: string | null;
  content: ItemContent;
}

/** What a document of a channel tells. `ttl` is for how many minutes it may be kept (RSS 2.0); `unread` counts what it holds, or tells that there is, beside its items: what says nothing, and what was left out. It is `whole` unless it broke off or was broken. */
export interface ParsedNews {
  result: 'news';
  title: string | null;
  language: string | null;
  ttl: number | null;
  items: ParsedItem[];
  whole: boolean;
  unread: number;
}

/** A document that is none in which news comes, with a sentence that names what was wrong. */
export interface NotNews {
  result: 'not a feed';
  message: string;
}
