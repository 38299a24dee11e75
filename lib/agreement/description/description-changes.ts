import type { Description } from './description';
import { type Facts, factsOf, type Noun, partsOf } from './description-facts';
import type { Place } from './milestone';
import type { Localized } from './words';

/** What differs between two descriptions, in the words of the record; the page's order, the agreement itself first. */
export type DescriptionChange = { noun: Noun; name: Localized } & (
  | { did: 'added'; place: Place | null }
  | { did: 'removed' | 'retired' | 'tracked again' | 'reordered' }
  /** What a fact no longer says, and what it says instead. */
  | { did: 'changed'; fact: keyof Facts; removed: string[]; added: string[] }
);

/** Tells what another description would change; empty where both say the same. */
export function descriptionChanges(before: Description, after: Description): DescriptionChange[] {
  const own = { noun: 'agreement', name: after.name } as const;
  const lists = partsOf(after).flatMap(({ noun, parts }) => {
    const old = partsOf(before).find((list) => list.noun === noun)?.parts ?? [];
    return listChanges(noun, old, parts, after.name);
  });
  return [...changedFacts(own, factsOf(before), factsOf(after)), ...lists];
}

type Part = ReturnType<typeof partsOf>[number]['parts'][number];

function listChanges(
  noun: Noun,
  before: readonly Part[],
  after: readonly Part[],
  agreement: Localized,
): DescriptionChange[] {
  const was = new Map(before.map((part) => [part.key, part]));
  const is = new Set(after.map(({ key }) => key));
  const kept = (parts: readonly Part[]) =>
    parts.map(({ key }) => key).filter((key) => was.has(key) && is.has(key));
  return [
    ...after.flatMap((part) => partChanges(noun, was.get(part.key), part)),
    ...before
      .filter(({ key }) => !is.has(key))
      .map(({ name }): DescriptionChange => ({ noun, name, did: 'removed' })),
    ...(kept(before).join() === kept(after).join()
      ? []
      : [{ noun, name: agreement, did: 'reordered' } satisfies DescriptionChange]),
  ];
}

function partChanges(noun: Noun, before: Part | undefined, after: Part): DescriptionChange[] {
  const { name, place, retired } = after;
  const part = { noun, name };
  const trackedAgain: DescriptionChange = { ...part, did: retired ? 'retired' : 'tracked again' };
  if (!before) {
    return [{ ...part, did: 'added', place }, ...(retired ? [trackedAgain] : [])];
  }
  return [
    ...(before.retired === retired ? [] : [trackedAgain]),
    ...changedFacts(part, before.facts, after.facts),
  ];
}

function changedFacts(
  part: { noun: Noun; name: Localized },
  before: Facts,
  after: Facts,
): DescriptionChange[] {
  const facts = Object.keys(after) as (keyof Facts)[];
  return facts.flatMap((fact) => {
    const [was = [], is = []] = [before[fact], after[fact]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const removed = was.filter((one) => !is.includes(one));
    const added = is.filter((one) => !was.includes(one));
    return [{ ...part, did: 'changed', fact, removed, added } satisfies DescriptionChange];
  });
}
