// What is shorter has too many neighbours, and what is longer is no word; a number is no slip for another.
const SPELT = /^[\p{L}\p{M}]{4,40}$/u;

/** Whether the spelling of a word can be wrong or put right: it is of letters, and neither very short nor very long. */
export function isSpelt(word: string): boolean {
  return SPELT.test(word);
}

/**
 * The runs of three characters of a word, with two spaces before and one after it, as PostgreSQL's pg_trgm takes them:
 * words that are spelt alike share many.
 */
export function trigramsOf(word: string): string[] {
  const spaced = `  ${word} `;
  const runs = Array.from({ length: spaced.length - 2 }, (_, at) => spaced.slice(at, at + 3));
  return [...new Set(runs)];
}

/**
 * The word of a list that another was most likely meant to be: by one slip, in a word of eight letters and more by two.
 * Null where none is that near; of several the nearest, then the first of the list.
 */
export function nearestWord(word: string, list: readonly string[]): string | null {
  const most = word.length < 8 ? 1 : 2;
  const near = list
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate) }))
    .filter(({ slips }) => slips > 0 && slips <= most);
  return near.toSorted((a, b) => a.slips - b.slips)[0]?.candidate ?? null;
}

/**
 * How many slips lie between two words: a letter that is left out, put in, mistaken or exchanged with its neighbour
 * (optimal string alignment).
 */
export function slipsBetween(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, at) => at),
  ];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const steps = [at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same];
      const isExchanged = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (i > 1 && j > 1 && isExchanged) steps.push(at(before, j - 2) + 1);
      row.push(Math.min(...steps));
    }
    [before, last] = [last, row];
  }
  return at(last, other.length);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}
