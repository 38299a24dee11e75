import { byOccurrence, type Entry, type EntryOf } from '../entries/entry';
import { visiblePart } from '../entries/visible';

export type Target = EntryOf<'target'>;

/** A target as it was first stated, with the later ones that say the same: those are further evidence. */
export interface StatedTarget {
  target: Target;
  repeated: Target[];
}

/**
 * The targets of a milestone among the entries of a view, in the order in which they were stated:
 * the first stands for ever, each further one differs from the one before it and restates it.
 */
export function statedTargets(entries: readonly Entry[], milestone: string): StatedTarget[] {
  const stated: StatedTarget[] = [];
  const targets = entries
    .filter((entry) => entry.kind === 'target')
    .filter((target) => target.milestone === milestone)
    .sort(byOccurrence);
  for (const target of targets) {
    const preceding = stated.at(-1);
    if (preceding && saysTheSame(preceding.target, target)) preceding.repeated.push(target);
    else stated.push({ target, repeated: [] });
  }
  return stated;
}

/** Which of two targets of a milestone a verdict is against: the first that names a date; where none does, the first. */
export function deciding(a: Target, b: Target): Target {
  if ((a.edtf === null) !== (b.edtf === null)) return a.edtf === null ? b : a;
  return byOccurrence(a, b) <= 0 ? a : b;
}

function saysTheSame(a: Target, b: Target): boolean {
  if (a.edtf === null && b.edtf === null) return visiblePart(a.said) === visiblePart(b.said);
  return a.edtf === b.edtf && a.bound === b.bound;
}
