import { isVisible, UNSEEN_CHARACTER, visiblePart } from '@/lib/agreement/entries/visible';
import styles from './news.module.css';

/** A text in which the words that matched are marked, wherever they stand as words of their own. */
export function Marked({ text, words }: { text: string; words: readonly { text: string }[] }) {
  return markedParts(
    text,
    words.map((word) => word.text),
  ).map(({ part, at, matched }) =>
    matched ? (
      <mark key={at} className={styles.mark}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

// Between its letters may stand what cannot be seen.
function pattern(word: string): string {
  return [...visiblePart(word)]
    .map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&'))
    .join(`${UNSEEN_CHARACTER}*`);
}

/** A text in parts, in turn, each with where it begins and whether it is a word that matched; the longest word wins. */
export function markedParts(
  text: string,
  words: readonly string[],
): { part: string; at: number; matched: boolean }[] {
  const sought = [...new Set(words.filter(isVisible))].toSorted((a, b) => b.length - a.length);
  if (sought.length === 0) return [{ part: text, at: 0, matched: false }];
  const any = sought.map(pattern).join('|');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, 'giu');
  let at = 0;
  return text
    .split(whole)
    .map((part, index) => {
      const begins = at;
      at += part.length;
      return { part, at: begins, matched: index % 2 === 1 };
    })
    .filter(({ part }) => part !== '');
}
