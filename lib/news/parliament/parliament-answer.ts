import { z } from 'zod';
import type { Delivered } from '../feed/read-news';
import { toldItem, type WrittenItem } from '../feed/told-item';
import type { NotNews, ToldNews } from '../item';
import { decode } from '../text/decode';

/** How an answer of an API of the UK Parliament is read: which property lists what it found, and what one of them is as an item. */
export interface AnswerReader<Found> {
  list: 'items' | 'results';
  found: z.ZodType<Found>;
  written(found: Found): WrittenItem;
}

/** A text of an answer; undefined where it is null or left out, as the OpenAPI documents allow, or is none. */
export const Told = z.string().optional().catch(undefined);

/** Reads the answer to a search; what is in it and cannot be read is counted. Never throws for what it holds. */
export function readAnswer<Found>(
  bytes: Uint8Array,
  { contentType, address }: Delivered,
  title: string,
  reader: AnswerReader<Found>,
): ToldNews | NotNews {
  const found = foundIn(decode(bytes, contentType), reader.list);
  if (found === null) {
    const message = `The answer is none of the API's: it is not JSON with a list of ${reader.list}.`;
    return { result: 'not a feed', message };
  }
  const items = found.flatMap((one) => {
    const value = reader.found.safeParse(one);
    return (value.success && toldItem(reader.written(value.data), address, ['en'])) || [];
  });
  const unreadable = found.length - items.length;
  return { result: 'news', title, language: 'en', ttl: null, items, unreadable };
}

/** What an answer lists, each without the resource around it; a list may be null only where nothing was found. */
function foundIn(text: string, list: string): unknown[] | null {
  const resource = z.object({ value: z.unknown() });
  const answer = z.object({
    [list]: z.array(resource.transform(({ value }) => value).catch(null)).nullable(),
    totalResults: z.int(),
  });
  const read = answer.safeParse(jsonIn(text));
  if (!read.success) return null;
  const found = z.array(z.unknown()).safeParse(read.data[list]);
  if (found.success) return found.data;
  return read.data.totalResults === 0 ? [] : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
