import { z } from 'zod';
import { parsedItem, type WrittenItem } from '../feed/parsed-item';
import type { Delivered } from '../feed/read-feed';
import type { NotNews, ParsedNews } from '../item';
import { boundedJson } from '../text/bounded-json';
import { decode } from '../text/decode';

/** How an answer of an API of the UK Parliament is read: which property lists what it found, and what one of them is as an item. */
export interface AnswerReader<Found> {
  list: 'items' | 'results';
  found: z.ZodType<Found>;
  written(found: Found): WrittenItem;
}

/** A text of an answer; undefined where it is null or left out, as the OpenAPI documents allow, or is none. */
export const OptionalText = z.string().optional().catch(undefined);

/** Reads the answer to a search; what was found and is not in it, or cannot be read, is counted. Of results none of which can be read it is no answer. Never throws for what it holds. */
export function readAnswer<Found>(
  bytes: Uint8Array,
  { contentType, address }: Delivered,
  title: string,
  reader: AnswerReader<Found>,
): ParsedNews | NotNews {
  const answer = answerIn(decode(bytes, contentType), reader.list);
  if (answer === null) {
    const message = `The answer is none of the API's: it is not JSON with a list of ${reader.list}.`;
    return { result: 'not a feed', message };
  }
  const { found, total } = answer;
  const items = found.flatMap((one) => {
    const value = reader.found.safeParse(one);
    return (value.success && parsedItem(reader.written(value.data), address, ['en'])) || [];
  });
  if (found.length > 0 && items.length === 0) {
    const message = `The answer lists results (${found.length}), of which none says what the API tells of one.`;
    return { result: 'not a feed', message };
  }
  const unread = Math.max(found.length, total) - items.length;
  return { result: 'news', title, language: 'en', ttl: null, items, whole: true, unread };
}

// PostgreSQL's integer, in which it is counted.
const Count = z.int().min(0).max(2_147_483_647);

/** What an answer lists, each without the resource around it, of how many; a list may be null only where nothing was found. */
function answerIn(text: string, list: string): { found: unknown[]; total: number } | null {
  const resource = z.object({ value: z.unknown() });
  const answer = z.object({
    [list]: z.array(resource.transform(({ value }) => value).catch(null)).nullable(),
    totalResults: Count,
  });
  const read = answer.safeParse(jsonIn(text));
  if (!read.success) return null;
  const total = Count.parse(read.data['totalResults']);
  const found = z.array(z.unknown()).safeParse(read.data[list]);
  if (found.success) return { found: found.data, total };
  return total === 0 ? { found: [], total } : null;
}

function jsonIn(text: string): unknown {
  try {
    return boundedJson(text);
  } catch {
    return undefined;
  }
}
