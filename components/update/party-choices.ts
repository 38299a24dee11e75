import { ALL_PARTIES, MANY_PARTIES } from '@/lib/forms/entry/party-ticks';
import type { I18n } from '../i18n/i18n';
import type { Choice } from './update-state';

/** The parties to be ticked; where they are many, all of them by one tick. */
export function partyChoices(parties: readonly Choice[], { t }: I18n): Choice[] {
  if (parties.length < MANY_PARTIES) return [...parties];
  return [[ALL_PARTIES, t('update.allParties')], ...parties];
}
