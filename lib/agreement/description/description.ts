import { z } from 'zod';
import { inconsistenciesOf } from './inconsistency';
import { Milestone } from './milestone';
import { Party } from './party';
import { Retired } from './retired';
import { Localized, listOf, Slug, Words } from './words';

/** What the parties said the agreement is for. */
export const Priority = z.strictObject({
  slug: Slug,
  title: Localized,
  statedIn: Words.nullable().meta({ description: 'Where the parties stated it; null: not told' }),
  retired: Retired,
});
export type Priority = z.infer<typeof Priority>;

/** A channel the parties named: government, military, industry. */
export const Strand = z.strictObject({ slug: Slug, title: Localized, retired: Retired });
export type Strand = z.infer<typeof Strand>;

/**
 * What an agreement is, apart from what happened: name, parties, priorities, strands and
 * milestones in path order. `headline` is the milestone that the verdict is about.
 */
export const Description = z
  .strictObject({
    name: Localized,
    headline: Slug,
    aims: listOf(Words),
    parties: listOf(Party).min(1),
    priorities: listOf(Priority),
    strands: listOf(Strand),
    milestones: listOf(Milestone).min(1),
  })
  .check(({ value, issues }) => {
    for (const { path, message, ...params } of inconsistenciesOf(value)) {
      issues.push({ code: 'custom', input: value, path, message, params });
    }
  });
export type Description = z.infer<typeof Description>;
