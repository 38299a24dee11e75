import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { dateFaults } from '@/lib/agreement/dates/date-faults';
import type { Description } from '@/lib/agreement/description/description';
import type { CorrectionContent, EntryContent, EntryId } from '@/lib/agreement/entries/entry';
import { type NamedNoun, namesInContent } from './content-names';
import type { WriteProblem } from './write-outcome';

/** The entries that a writer's corrections name, by id: each one's row number and kind. */
export type Originals = ReadonlyMap<EntryId, { id: number; kind: string }>;

/**
 * What keeps entries and corrections off the record: names that the description lacks, corrections that correct
 * nothing, dates that are not taken (`latest`: see `dateFaults`), and, in what is no correction, names that were retired
 * `before`, by an earlier revision (null: there is none).
 */
export function problemsOf(
  contents: readonly (EntryContent | CorrectionContent)[],
  description: Description,
  originals: Originals,
  latest: CalendarDate | null,
  before: Description | null = description,
): WriteProblem[] {
  return contents.flatMap((content, index) =>
    content.kind === 'correction'
      ? correctionProblems(content, description, originals, latest).map(under(index))
      : [
          ...namingProblems(content, description),
          ...retiredProblems(content, before),
          ...dateProblems(content, latest),
        ].map(under(index)),
  );
}

function correctionProblems(
  { corrects, replacement }: CorrectionContent,
  description: Description,
  originals: Originals,
  latest: CalendarDate | null,
): WriteProblem[] {
  const original = originals.get(corrects);
  if (!original) return [{ path: ['corrects'], message: `there is no entry ${corrects}` }];
  if (original.kind === 'correction') {
    const message = `${corrects} is itself a correction: name the entry that it corrects`;
    return [{ path: ['corrects'], message }];
  }
  if (replacement === null) return [];
  const problems = [
    ...namingProblems(replacement, description),
    ...dateProblems(replacement, latest),
  ];
  if (replacement.kind !== original.kind) {
    problems.push({ path: ['kind'], message: `${corrects} is a ${original.kind} and stays one` });
  }
  return problems.map(under('replacement'));
}

/**
 * The same of one entry's content that is not well formed, as far as it can be read; a correction's replacement may name
 * what is retired.
 */
export function unreadProblems(
  content: object,
  { description, latest, isCorrection }: Against,
): WriteProblem[] {
  return [
    ...namingProblems(content, description),
    ...(isCorrection ? [] : retiredProblems(content, description)),
    ...dateProblems(content, latest),
  ];
}

/** What content that is not well formed is held against. */
export interface Against {
  description: Description;
  latest: CalendarDate;
  isCorrection: boolean;
}

function namingProblems(content: object, description: Description): WriteProblem[] {
  return namesInContent(content).flatMap(({ name, noun, path }) =>
    describedNames(description, noun).has(name)
      ? []
      : [{ path, message: `${name} is no ${noun} of this agreement` }],
  );
}

function dateProblems(content: object, latest: CalendarDate | null): WriteProblem[] {
  return dateFaults(content, latest).map(({ path, message }) => ({ path, message }));
}

function retiredProblems(content: object, before: Description | null): WriteProblem[] {
  if (before === null) return [];
  return namesInContent(content).flatMap(({ name, noun, path }) =>
    describedNames(before, noun).get(name) === true
      ? [{ path, message: `${name} is a ${noun} that is no longer tracked` }]
      : [],
  );
}

/** What a description has of a noun, by name, and whether that is retired. */
function describedNames(description: Description, noun: NamedNoun): ReadonlyMap<string, boolean> {
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

function under(place: string | number): (problem: WriteProblem) => WriteProblem {
  return ({ path, message }) => ({ path: [place, ...path], message });
}
