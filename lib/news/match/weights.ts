/** From this score on an item is shown under an agreement. */
export const THRESHOLD = 50;

/**
 * What makes a score, in points, and why. Points add up, within 0 and 100. Without a name of the agreement and
 * without all of its parties they add up to no more than `CEILING`, which is below the threshold.
 */
export const WEIGHTS = {
  'a name of the agreement': { points: 80, because: 'it is meant by it, whatever else is said' },
  'part of a name': { points: 20, because: 'Kensington is also a place, Hansa also a club' },
  'all parties': { points: 40, because: 'what is between them names them, or who speaks for them' },
  'all parties, home understood': {
    points: 25,
    because: 'a British text says "the defence agreement with Norway" and leaves out whose',
  },
  'one party': { points: 5, because: 'most news of a country is of something else' },
  defence: { points: 20, because: 'what the agreements are about' },
  agreement: { points: 15, because: 'what they are, under any of its names' },
  'defence agreement': { points: 20, because: 'both within four words: a treaty on defence' },
  'a step told of': { points: 10, because: 'signing and ratifying is what agreements go through' },
  'a person in office': { points: 5, because: 'each of two at most: they do much else' },
  'a place': { points: 5, because: 'each of two at most: much else happens there' },
  'a watched word': { points: 10, because: 'each of two at most: an editor thought it telling' },
  'a priority': { points: 10, because: 'what the parties said it is for' },
  'another subject': {
    points: -40,
    because: 'fish, sport, culture, trade, royalty, or ships bought: a separate deal; not if named',
  },
  'another subject in passing': {
    points: -20,
    because: 'the same, in the summary alone',
  },
  'another country': {
    points: -15,
    because: 'each of three at most, in the title: then it is another agreement; not if named',
  },
  'another agreement named': {
    points: -50,
    because: 'of two agreements of the same parties the one that is named is meant',
  },
} as const;

/** What may stand for or against an item's concerning an agreement. */
export type Sign = keyof typeof WEIGHTS;

/** One party alone, or words alone, are never enough. */
const CEILING = 40;

/** The score of what was found, each sign as often as it counts; `grounded`: a name or all parties are among it. */
export function scoreOf(signs: readonly Sign[], grounded: boolean): number {
  const sum = signs.reduce((points, sign) => points + WEIGHTS[sign].points, 0);
  return Math.max(0, Math.min(sum, grounded ? 100 : CEILING));
}
