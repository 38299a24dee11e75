import type { Description } from '@/lib/agreement/description';
import {
  type CorrectionContent,
  citationsOf,
  type EntryContent,
  type EntryId,
  milestonesOf,
} from '@/lib/agreement/entry';
import type { Problem } from './write-outcome';

/** The entries that a writer's corrections name, by id: each one's row number and kind. */
export type Originals = ReadonlyMap<EntryId, { id: number; kind: string }>;

/**
 * What keeps entries and corrections off the record: names that the description lacks, corrections that correct
 * nothing, and, in what is no correction, names that were retired `before`, by an earlier revision (null: there is none).
 */
export function problemsOf(
  contents: readonly (EntryContent | CorrectionContent)[],
  description: Description,
  originals: Originals,
  before: Description | null = description,
): Problem[] {
  return contents.flatMap((content, index) =>
    content.kind === 'correction'
      ? correctionProblems(content, description, originals).map(under(index))
      : [...namingProblems(content, description), ...retiredProblems(content, before)].map(
          under(index),
        ),
  );
}

function correctionProblems(
  { corrects, replacement }: CorrectionContent,
  description: Description,
  originals: Originals,
): Problem[] {
  const original = originals.get(corrects);
  if (!original) return [{ path: ['corrects'], message: `there is no entry ${corrects}` }];
  if (original.kind === 'correction') {
    const message = `${corrects} is itself a correction: name the entry that it corrects`;
    return [{ path: ['corrects'], message }];
  }
  if (replacement === null) return [];
  const problems = namingProblems(replacement, description);
  if (replacement.kind !== original.kind) {
    problems.push({ path: ['kind'], message: `${corrects} is a ${original.kind} and stays one` });
  }
  return problems.map(under('replacement'));
}

function namingProblems(content: EntryContent, description: Description): Problem[] {
  return namesIn(content).flatMap(({ name, noun, path }) =>
    describedNames(description, noun).has(name)
      ? []
      : [{ path, message: `${name} is no ${noun} of this agreement` }],
  );
}

function retiredProblems(content: EntryContent, before: Description | null): Problem[] {
  if (before === null) return [];
  return namesIn(content).flatMap(({ name, noun, path }) =>
    describedNames(before, noun).get(name) === true
      ? [{ path, message: `${name} is a ${noun} that is no longer tracked` }]
      : [],
  );
}

type Noun = 'milestone' | 'priority' | 'strand' | 'party';

interface Naming {
  name: string;
  noun: Noun;
  path: Problem['path'];
}

function namesIn(content: EntryContent): Naming[] {
  const named = (noun: Noun, names: readonly string[], ...path: Problem['path']) =>
    names.map((name) => ({ name, noun, path }));
  return [
    ...named('milestone', milestonesOf(content), ...milestonePath(content)),
    ...(content.kind === 'check'
      ? []
      : [
          ...named('priority', content.priorities, 'priorities'),
          ...named('strand', content.strands, 'strands'),
        ]),
    ...(content.kind === 'target' ? named('party', content.saidBy, 'saidBy') : []),
    ...citationsOf(content).flatMap(({ voice }, index) =>
      voice === 'independent' ? [] : named('party', voice, 'citations', index, 'voice'),
    ),
  ];
}

/** What a description has of a noun, by name, and whether that is retired. */
function describedNames(description: Description, noun: Noun): ReadonlyMap<string, boolean> {
  switch (noun) {
    case 'milestone':
      return new Map(description.milestones.map(({ slug, retired }) => [slug, retired]));
    case 'priority':
      return new Map(description.priorities.map(({ slug, retired }) => [slug, retired]));
    case 'strand':
      return new Map(description.strands.map(({ slug, retired }) => [slug, retired]));
    case 'party':
      return new Map(description.parties.map(({ code, retired }) => [code, retired]));
  }
}

function milestonePath({ kind }: EntryContent): string[] {
  return [kind === 'note' || kind === 'check' ? 'milestones' : 'milestone'];
}

function under(place: string | number): (problem: Problem) => Problem {
  return ({ path, message }) => ({ path: [place, ...path], message });
}
