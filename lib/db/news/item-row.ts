import { ItemContent } from '@/lib/news/item';
import type { Item as ItemRow } from '@/prisma/client/client';
import { dateOf } from '../records/date-column';
import { parseRow } from '../records/parse-row';

/** Reads what a row of an item says; throws, naming it, where it is no content. */
export function toItemContent(row: Pick<ItemRow, 'id' | keyof ItemContent>): ItemContent {
  const { id, title, summary, link, credit, language, publishedAt, publishedOn } = row;
  const content = { title, summary, link, credit, language, publishedAt };
  const on = publishedOn && dateOf(publishedOn);
  return parseRow(ItemContent, { ...content, publishedOn: on }, `item ${id}`);
}
