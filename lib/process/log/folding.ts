/** What is told of one fault: once in full, and how often it came again. */
export interface Folding {
  /** Whether a fault is to be told now; else it is counted. */
  isNew(key: string): boolean;
}

// More kinds than that are counted as one.
const MOST_KINDS = 500;

/**
 * Tells the same fault at most once in so many milliseconds; at their end `tellMore` is called with how often it came
 * again meanwhile. Keeps no process alive.
 */
export function folding(
  milliseconds: number,
  tellMore: (key: string, times: number) => void,
): Folding {
  const counts = new Map<string, number>();
  const begin = (key: string) => {
    counts.set(key, 0);
    setTimeout(() => {
      const times = counts.get(key) ?? 0;
      counts.delete(key);
      if (times === 0) return;
      tellMore(key, times);
      // It goes on: what comes within the next while is counted too.
      begin(key);
    }, milliseconds).unref();
  };
  return {
    isNew(given) {
      const key = counts.size < MOST_KINDS || counts.has(given) ? given : 'other faults';
      const count = counts.get(key);
      if (count === undefined) begin(key);
      else counts.set(key, count + 1);
      return count === undefined;
    },
  };
}
