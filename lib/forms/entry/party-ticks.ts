import type { Party } from '@/lib/agreement/description/party';
import { tracked } from '@/lib/agreement/description/retired';

/** What is ticked for all parties at once; no code of a party is written so. */
export const ALL_PARTIES = 'all';

/** From how many parties on a form offers to tick all of them at once. */
export const MANY_PARTIES = 3;

/** What was ticked of parties, all of those that are tracked where that was ticked; other ticks beside them stay. */
export function partiesTicked(ticks: readonly string[], parties: readonly Party[]): string[] {
  const all = ticks.includes(ALL_PARTIES) ? tracked([...parties]).map(({ code }) => code) : [];
  return [...new Set([...all, ...ticks.filter((one) => one !== ALL_PARTIES)])];
}

/**
 * The voices ticked of a source. Of `independent` and parties, which exclude each other, the one that a form had
 * ticked by itself (`suggested`) gives way to what its editor ticked.
 */
export function voicesTicked(ticks: readonly string[], suggested: string | null): string[] {
  const isMixed = ticks.includes('independent') && ticks.length > 1;
  return isMixed ? ticks.filter((one) => one !== suggested) : [...ticks];
}
