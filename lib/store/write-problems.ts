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
 * What keeps entries and corrections off the record: names that the description lacks, and
 * corrections that correct nothing.
 */
export function problemsOf(
  contents: readonly (EntryContent | CorrectionContent)[],
  description: Description,
  originals: Originals,
): Problem[] {
  return contents.flatMap((content, index) =>
    content.kind === 'correction'
      ? correctionProblems(content, description, originals).map(under(index))
      : namingProblems(content, description).map(under(index)),
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
  const codes = description.parties.map(({ code }) => code);
  const { milestones, priorities, strands } = description;
  const problems = unknown(
    milestonesOf(content),
    slugsOf(milestones),
    milestonePath(content),
    'milestone',
  );
  if (content.kind !== 'check') {
    problems.push(
      ...unknown(content.priorities, slugsOf(priorities), ['priorities'], 'priority'),
      ...unknown(content.strands, slugsOf(strands), ['strands'], 'strand'),
    );
  }
  if (content.kind === 'target') {
    problems.push(...unknown(content.saidBy, codes, ['saidBy'], 'party'));
  }
  const voices = citationsOf(content).flatMap(({ voice }, index) =>
    voice === 'independent' ? [] : unknown(voice, codes, ['citations', index, 'voice'], 'party'),
  );
  return [...problems, ...voices];
}

function unknown(
  names: readonly string[],
  known: readonly string[],
  path: Problem['path'],
  noun: string,
): Problem[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({ path, message: `${name} is no ${noun} of this agreement` }));
}

function milestonePath({ kind }: EntryContent): string[] {
  return [kind === 'note' || kind === 'check' ? 'milestones' : 'milestone'];
}

function slugsOf(named: readonly { slug: string }[]): string[] {
  return named.map(({ slug }) => slug);
}

function under(place: string | number): (problem: Problem) => Problem {
  return ({ path, message }) => ({ path: [place, ...path], message });
}
