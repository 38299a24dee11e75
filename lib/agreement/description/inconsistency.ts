import { z } from 'zod';
import type { Milestone } from './milestone';
import type { Party } from './party';
import { tracked } from './retired';

/** What parts of a description that are each well formed may yet get wrong together. */
export const Contradiction = z.enum([
  'twice',
  'no such milestone',
  'no such party',
  'headline retired',
  'party retired',
  'no party left',
]);
export type Contradiction = z.infer<typeof Contradiction>;

/** A fault between parts of a description: where it stands, its kind, and the name that it is about. */
export interface Inconsistency {
  path: (string | number)[];
  fault: Contradiction;
  name: string;
  message: string;
}

interface Parts {
  headline: string;
  parties: Party[];
  priorities: { slug: string }[];
  strands: { slug: string }[];
  milestones: Milestone[];
}

/** Where parts of a description contradict each other; empty where they do not. */
export function inconsistenciesOf(parts: Parts): Inconsistency[] {
  const { headline, parties, priorities, strands, milestones } = parts;
  return [
    ...repeated(
      'parties',
      'code',
      parties.map(({ code }) => code),
    ),
    ...repeated('priorities', 'slug', slugsOf(priorities)),
    ...repeated('strands', 'slug', slugsOf(strands)),
    ...repeated('milestones', 'slug', slugsOf(milestones)),
    ...headlineFaults(headline, milestones),
    ...milestones.flatMap((milestone, index) => [
      ...impliedFaults(milestone, index, slugsOf(milestones)),
      ...partyFaults(milestone, index, parties),
    ]),
    ...(parties.length === 0 || tracked(parties).length > 0
      ? []
      : [faultAt(['parties', 0, 'retired'], 'no party left', '', 'one party at least is tracked')]),
  ];
}

function headlineFaults(headline: string, milestones: readonly Milestone[]): Inconsistency[] {
  const path = ['headline'];
  const found = milestones.find(({ slug }) => slug === headline);
  if (!found) {
    const choice = slugsOf(milestones).join(', ');
    return [faultAt(path, 'no such milestone', headline, `one of the milestones: ${choice}`)];
  }
  if (!found.retired) return [];
  return [faultAt(path, 'headline retired', headline, `${headline} is retired: choose another`)];
}

function impliedFaults(
  { implies }: Milestone,
  index: number,
  slugs: readonly string[],
): Inconsistency[] {
  return implies
    .filter((slug) => !slugs.includes(slug))
    .map((slug) =>
      faultAt(
        ['milestones', index, 'implies'],
        'no such milestone',
        slug,
        `${slug} is not a milestone`,
      ),
    );
}

function partyFaults(
  { party, retired }: Milestone,
  index: number,
  parties: readonly Party[],
): Inconsistency[] {
  if (party === null) return [];
  const path = ['milestones', index, 'party'];
  const found = parties.find(({ code }) => code === party);
  if (!found) return [faultAt(path, 'no such party', party, `${party} is not a party`)];
  if (retired || !found.retired) return [];
  return [faultAt(path, 'party retired', party, `${party} is retired, but not this step of its`)];
}

function repeated(list: string, key: string, names: readonly string[]): Inconsistency[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [faultAt([list, index, key], 'twice', name, `${name} stands there twice`)],
  );
}

function faultAt(
  path: Inconsistency['path'],
  fault: Contradiction,
  name: string,
  message: string,
): Inconsistency {
  return { path, fault, name, message };
}

function slugsOf(named: readonly { slug: string }[]): string[] {
  return named.map(({ slug }) => slug);
}
