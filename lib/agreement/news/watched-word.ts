import { z } from 'zod';
import { Words } from '../description/words';

/** What a watched word is: another name of the agreement, a place, or some other word. */
export const WatchedKind = z.enum(['name', 'place', 'word']);
export type WatchedKind = z.infer<typeof WatchedKind>;

/** A word, or some, by which news of an agreement is known beside its description. */
export const WatchedWord = z.strictObject({
  kind: WatchedKind,
  text: Words.max(200, 'at most 200 characters'),
});
export type WatchedWord = z.infer<typeof WatchedWord>;
