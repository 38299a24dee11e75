const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

// In characters: a shorter line is a heading or a link, a longer one no sentence that anybody would quote whole.
const [SHORTEST, LONGEST] = [40, 600];
const MOST = 150;

/** The sentences of a source's text that may be quoted, in turn, each once; at most 150. */
export function quotableSentences(text: string): string[] {
  const found = new Set<string>();
  for (const line of text.split('\n')) {
    for (const { segment } of SENTENCES.segment(line)) {
      const sentence = segment.trim();
      if (sentence.length >= SHORTEST && sentence.length <= LONGEST) found.add(sentence);
      if (found.size === MOST) return [...found];
    }
  }
  return [...found];
}
