import { visiblePart } from '@/lib/agreement/entries/visible';
import type { ItemContent } from './item';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

// What a channel leaves out of a summary is marked so; the mark is none of the words.
const CUT_SHORT = /[\s[(]*(?:…|\.{3})[\])\s]*$/;

/**
 * The words of an item to be quoted, exactly as they stand in it: the sentence of its summary in which most of the
 * words stand that matched, the first of several; its title where none of them stands in the summary.
 */
export function quotedWords(
  { title, summary }: Pick<ItemContent, 'title' | 'summary'>,
  matched: readonly string[],
): string {
  const words = [...new Set(matched.map((word) => visiblePart(word).toLowerCase()))];
  const sentences = [...SENTENCES.segment(summary ?? '')].map(({ segment }) =>
    segment.replace(CUT_SHORT, '').trim(),
  );
  let [best, most] = [title, 0];
  for (const sentence of sentences) {
    const said = visiblePart(sentence).toLowerCase();
    const found = words.filter((word) => said.includes(word)).length;
    if (found > most) [best, most] = [sentence, found];
  }
  return best;
}
