import { bodyError } from '@/lib/publish/body-errors';
import { noEntry, type Problem } from '@/lib/publish/problem';
import { unprocessable } from '@/lib/publish/write-problem';
import type { Problem as Fault } from '@/lib/store/write-outcome';

/** The problem of an entry that the store refuses: it was the only one of a list. */
export function unfitEntry(faults: readonly Fault[]): Problem {
  return unprocessable(faults.map(({ path, message }) => bodyError(path.slice(1), message)));
}

/** The problem of a correction that the store refuses: of its body or, where it corrects nothing, of the id in its path. */
export function unfitCorrection(id: string): (faults: readonly Fault[]) => Problem {
  return (faults) => {
    const pointless = faults.find(({ path }) => path[1] === 'corrects');
    return pointless ? noEntry(id, `${pointless.message}.`) : unfitEntry(faults);
  };
}
