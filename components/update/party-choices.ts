import type { Speech } from '../speech';
import { ALL_PARTIES, MANY_PARTIES } from './party-ticks';
import type { Choice } from './update-state';

/** The parties to be ticked; where they are many, all of them by one tick. */
export function partyChoices(parties: readonly Choice[], { t }: Speech): Choice[] {
  if (parties.length < MANY_PARTIES) return [...parties];
  return [[ALL_PARTIES, t('update.allParties')], ...parties];
}
