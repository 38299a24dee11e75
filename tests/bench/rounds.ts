/** Lets each contender have its turn, round after round, so that what disturbs the machine disturbs all alike; gives their figures, one a round. */
export async function inTurns<Contender, Figure>(
  contenders: readonly Contender[],
  rounds: number,
  measure: (contender: Contender, round: number) => Promise<Figure>,
): Promise<Map<Contender, Figure[]>> {
  const figures = new Map(contenders.map((contender) => [contender, [] as Figure[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [contender, own] of figures) own.push(await measure(contender, round));
  }
  return figures;
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, figure) => sum + figure, 0) / middle.length;
}

/** How one contender stands to another: the median of what the rounds say. */
export function ratioOf(figures: readonly number[], others: readonly number[]): number {
  return median(figures.map((figure, round) => figure / (others[round] ?? Number.NaN)));
}
