import { z } from 'zod';

/** What a word of an item stands for in an agreement. */
export const WordKind = z.enum([
  'name',
  'party',
  'person',
  'place',
  'milestone',
  'priority',
  'strand',
  'word',
]);
export type WordKind = z.infer<typeof WordKind>;

/** A word that matched: as it stands in the item, what it stands for, and what that is called in the agreement (a slug or code where it has one). */
export const MatchedWord = z.strictObject({
  text: z.string(),
  kind: WordKind,
  stands: z.string(),
});
export type MatchedWord = z.infer<typeof MatchedWord>;

/** Why an item may concern an agreement: a score from 0 to 100, the words that made it, and what of the agreement they speak of, the likeliest first. */
export interface Match {
  score: number;
  words: MatchedWord[];
  milestones: string[];
  priorities: string[];
  strands: string[];
}
