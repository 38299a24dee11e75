import { z } from 'zod';
import { Milestone } from './milestone';
import { Party } from './party';
import { Localized, listOf, Slug, Words } from './words';

/** What the parties said the agreement is for. */
export const Priority = z.strictObject({
  slug: Slug,
  title: Localized,
  statedIn: Words.nullable(),
});
export type Priority = z.infer<typeof Priority>;

/** A channel the parties named: government, military, industry. */
export const Strand = z.strictObject({ slug: Slug, title: Localized });
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
    for (const problem of inconsistencies(value)) {
      issues.push({ code: 'custom', input: value, ...problem });
    }
  });
export type Description = z.infer<typeof Description>;

interface Inconsistency {
  path: (string | number)[];
  message: string;
}

function inconsistencies(description: {
  headline: string;
  parties: Party[];
  priorities: Priority[];
  strands: Strand[];
  milestones: Milestone[];
}): Inconsistency[] {
  const { headline, parties, priorities, strands, milestones } = description;
  const slugs = milestones.map(({ slug }) => slug);
  const codes = parties.map(({ code }) => code);
  return [
    ...repeated('parties', codes),
    ...repeated(
      'priorities',
      priorities.map(({ slug }) => slug),
    ),
    ...repeated(
      'strands',
      strands.map(({ slug }) => slug),
    ),
    ...repeated('milestones', slugs),
    ...(slugs.includes(headline)
      ? []
      : [{ path: ['headline'], message: `one of the milestones: ${slugs.join(', ')}` }]),
    ...milestones.flatMap(({ implies, party }, index) => [
      ...implies
        .filter((slug) => !slugs.includes(slug))
        .map((slug) => ({
          path: ['milestones', index, 'implies'],
          message: `${slug} is not a milestone`,
        })),
      ...(party === null || codes.includes(party)
        ? []
        : [{ path: ['milestones', index, 'party'], message: `${party} is not a party` }]),
    ]),
  ];
}

function repeated(list: string, keys: readonly string[]): Inconsistency[] {
  return keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => ({ path: [list], message: `${key} stands there twice` }));
}
