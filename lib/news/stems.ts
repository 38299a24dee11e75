import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { partsOf } from './compounds';

/** In which language words are held: English, Norwegian (bokmål and nynorsk alike), or whichever. */
export type Held = 'en' | 'no' | 'any';

/**
 * By what a folded word is found: its stem in a language (Porter's for English, Snowball's for Norwegian), marked
 * with it, in both where either may be meant; of a Norwegian compound also its parts'.
 */
export function keysOf(folded: string, held: Held): string[] {
  const keys = held === 'no' ? [] : [`en:${english(folded)}`];
  if (held === 'en') return keys;
  for (const word of [folded, ...partsOf(folded)]) keys.push(`no:${norwegian(word)}`);
  return keys;
}
