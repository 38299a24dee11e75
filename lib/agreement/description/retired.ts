import { z } from 'zod';

/**
 * Whether a party, priority, strand or milestone is no longer tracked. What entries name cannot be removed from a
 * description, only retired. Retired, it stays where it stands with all that the record says of it, in the
 * milestone's own outcome and standing; but nothing more is awaited of it:
 *
 * - no entry of a later revision may name it; a correction may, since it tells of the past (lib/db and the database);
 * - a milestone is no step any more: neither counted nor a stage, and never stale (`step.ts`). The headline cannot be
 *   retired, and what is met still implies it;
 * - a party's silence is not listed in a standing; its time zone still dates what was recorded. The last party cannot
 *   be retired, nor one whose step is still tracked (`description.ts`).
 */
export const Retired = z.boolean().default(false);

/** Those among parties, priorities, strands or milestones that are still tracked. */
export function tracked<Noun extends { retired: boolean }>(nouns: readonly Noun[]): Noun[] {
  return nouns.filter(({ retired }) => !retired);
}
