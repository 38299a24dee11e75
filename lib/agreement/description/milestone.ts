import { z } from 'zod';
import { PartyCode } from './party';
import { Retired } from './retired';
import { Localized, listOf, Slug, Words } from './words';

/**
 * A milestone's place: `always` a step on the path, a step only `if it applies`, or a
 * `deliverable` beside the path.
 */
export const Place = z.enum(['always', 'if it applies', 'deliverable']);
export type Place = z.infer<typeof Place>;

/**
 * What a milestone is called in a verdict: once it is met, as a sentence begins ("First contract signed"), and while
 * nothing of it is on record ("No first contract on record").
 */
export const MilestoneWording = z.strictObject({ met: Localized, open: Localized }).meta({
  description: 'What a verdict calls the milestone once met, and while nothing is on record',
});
export type MilestoneWording = z.infer<typeof MilestoneWording>;

/** A step on the agreement's path, or a deliverable. `implies`: milestones that are met when this one is. */
export const Milestone = z.strictObject({
  slug: Slug,
  title: Localized,
  wording: MilestoneWording.nullable()
    .default(null)
    .meta({ description: 'Words of its own for its verdict; null: the usual ones' }),
  place: Place,
  condition: Words.nullable().meta({
    description: 'What it depends on whether it applies, in words; null: none is told',
  }),
  party: PartyCode.nullable().meta({
    description: 'The party whose step it is; null: no single one’s',
  }),
  implies: listOf(Slug),
  staleAfterDays: z.int().min(1).max(3_650).nullable().meta({
    description: 'After how many days without a check one is due; null: the usual number',
  }),
  retired: Retired,
});
export type Milestone = z.infer<typeof Milestone>;

/** What can be said of a milestone. */
export const Claim = z.enum(['under way', 'partly met', 'met', 'not met', 'not applicable']);
export type Claim = z.infer<typeof Claim>;

/** What the record makes of a milestone: a claim, or that nothing is known. */
export const Outcome = z.enum(['not known', ...Claim.options]);
export type Outcome = z.infer<typeof Outcome>;

/** True where an outcome says that the milestone has begun but not ended. */
export function isProgress(outcome: Outcome): boolean {
  return outcome === 'under way' || outcome === 'partly met';
}

/** True where nothing more is awaited: met, not met or not applicable. */
export function isFinal(outcome: Outcome): boolean {
  return outcome === 'met' || outcome === 'not met' || outcome === 'not applicable';
}
