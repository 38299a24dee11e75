import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { compoundParts } from './compounds';

/** In which language words are held: English, Norwegian (bokmål and nynorsk alike), or whichever. */
export type StemLanguage = 'en' | 'no' | 'any';

/** The stem of a folded word in a language (Porter's for English, Snowball's for Norwegian), marked with it; both where either may be meant. */
export function stemsOf(folded: string, held: StemLanguage): string[] {
  return [
    ...(held === 'no' ? [] : [`en:${english(folded)}`]),
    ...(held === 'en' ? [] : [`no:${norwegian(folded)}`]),
  ];
}

/** By what a folded word of an item is found: its stems, and those of the parts of a Norwegian compound. */
export function wordKeys(folded: string, held: StemLanguage): string[] {
  const parts = held === 'en' ? [] : compoundParts(folded);
  return [...stemsOf(folded, held), ...parts.flatMap((part) => stemsOf(part, 'no'))];
}
