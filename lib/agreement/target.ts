import { byOccurrence, type Entry, type EntryOf } from './entry';

export type Target = EntryOf<'target'>;

/**
 * The targets of a milestone: the first stands for ever; a later one that differs from the one
 * before it is a restatement, one that says the same is further evidence.
 */
export interface Targets {
  first: Target | null;
  restatements: Target[];
}

/** Sorts out the targets of a milestone among the entries of a view. */
export function targetsOf(entries: readonly Entry[], milestone: string): Targets {
  const targets = entries
    .filter((entry) => entry.kind === 'target')
    .filter((target) => target.milestone === milestone)
    .sort(byOccurrence);
  return {
    first: targets[0] ?? null,
    restatements: targets.filter((target, index) => {
      const preceding = targets[index - 1];
      return preceding !== undefined && !saysTheSame(preceding, target);
    }),
  };
}

function saysTheSame(a: Target, b: Target): boolean {
  if (a.edtf === null && b.edtf === null) return a.said === b.said;
  return a.edtf === b.edtf && a.bound === b.bound;
}
