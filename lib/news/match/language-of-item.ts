import type { ItemContent } from '../item';
import type { StemLanguage } from './words/stems';
import type { Token } from './words/tokens';

// Frequent words that the other language does not have.
const ENGLISH = new Set(
  'the and of with by from is are was has have will says said its their new between as'.split(' '),
);
const NORWEGIAN = new Set(
  'og av på med til fra frå mellom ikke ikkje som skal blir vert ny nye nytt ein eit en et har mot etter seg ei den det'.split(
    ' ',
  ),
);

const DECLARED: ReadonlyMap<string, StemLanguage> = new Map([
  ['en', 'en'],
  ['no', 'no'],
  ['nb', 'no'],
  ['nn', 'no'],
]);

/** In which language an item is written: as declared with it unless its words are the other's, else as its words are; `any` where they do not say. */
export function languageOf(
  item: Pick<ItemContent, 'language'>,
  tokens: readonly Token[],
): StemLanguage {
  const declared = DECLARED.get(item.language?.split('-')[0] ?? '') ?? 'any';
  const shown = shownBy(tokens);
  if (declared === 'any') return shown;
  return shown === 'any' || shown === declared ? declared : 'any';
}

function shownBy(tokens: readonly Token[]): StemLanguage {
  const count = (words: ReadonlySet<string>) =>
    tokens.filter(({ folded }) => words.has(folded)).length;
  const [english, norwegian] = [count(ENGLISH), count(NORWEGIAN)];
  if (english === norwegian) return 'any';
  return english > norwegian ? 'en' : 'no';
}
