import type { z } from 'zod';
import { isVisible } from './visible';

/** What content that is taken in says instead of characters that cannot be seen. */
export const VISIBLE_TEXT = 'text that can be seen';

/**
 * A schema of content as it is taken in from people and programs, beyond what the record may hold: it refuses each
 * text of which nothing can be seen, at its place. What was recorded before this rule is still read by the schema itself.
 */
export function refuseUnseenText<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.superRefine((value, context) => {
    for (const path of unseenTexts(value)) {
      const params = { fault: 'unseen' };
      context.addIssue({ code: 'custom', path, message: VISIBLE_TEXT, params });
    }
  });
}

/** The places of all texts in a value of which nothing can be seen; an empty one is no such text. */
export function unseenTexts(value: unknown, at: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === 'string') return value === '' || isVisible(value) ? [] : [at];
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => unseenTexts(each, [...at, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => unseenTexts(each, [...at, name]));
}
