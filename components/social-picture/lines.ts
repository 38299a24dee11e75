/** Words set in as few lines of at most so many letters as hold them, the longest line as short as it can be. */
export function balancedLines<Word>(
  words: readonly Word[],
  lettersOf: (word: Word) => number,
  most: number,
): Word[][] {
  const fewest = brokenAt(words, lettersOf, most);
  for (let letters = 1; letters < most; letters += 1) {
    const lines = brokenAt(words, lettersOf, letters);
    const isWithin = lines.every((line) => lengthOf(line, lettersOf) <= letters);
    if (lines.length <= fewest.length && isWithin) return lines;
  }
  return fewest;
}

function brokenAt<Word>(
  words: readonly Word[],
  lettersOf: (word: Word) => number,
  most: number,
): Word[][] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && lengthOf([...line, word], lettersOf) <= most) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

function lengthOf<Word>(line: readonly Word[], lettersOf: (word: Word) => number): number {
  return line.reduce((sum, word) => sum + lettersOf(word), line.length - 1);
}
