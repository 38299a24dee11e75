import { firstWords } from '../text/written-words';
import type { Suggestion } from './suggestion';

/** How long the title of an item may be that begins what a reader wrote. */
const TITLE = 120;

/** A suggestion as an item of news: its title is the sentence, cut short, or else the address. */
export function itemOfSuggestion({ address, said }: Suggestion): {
  title: string;
  summary: string | null;
  link: string | null;
} {
  const title = (said === null ? null : firstWords(said, TITLE)) ?? address;
  if (title === null) throw new Error('a suggestion that says nothing');
  return { title, summary: said === title ? null : said, link: address };
}
