import type { Run } from '../verdict/verdict';
import { drawable } from './drawable';
import { INK } from './ink';
import { balancedLines } from './lines';

// A letter of Caslon Display, with the spaces, is about so wide for its size.
const LETTER = 0.4;

/** The verdict set in lines, the number of days late in red; word by word, since Satori does not break lines of several colours. */
export function Sentence({ runs: given, width }: { runs: readonly Run[]; width: number }) {
  const runs = given.map((run) => ({ ...run, text: drawable(run.text) }));
  const size = sizeFor(runs.reduce((letters, { text }) => letters + text.length, 0));
  const most = Math.floor(width / (size * LETTER));
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        marginTop: 12,
        fontFamily: 'Caslon Display',
        fontSize: size,
        lineHeight: 1.06,
      }}
    >
      {balancedLines(wordsOf(runs), lettersOf, most).map((line, index) => (
        // Lines and words have no name of their own; the sentence never changes.
        <div key={String(index)} style={{ display: 'flex', flexWrap: 'wrap', width }}>
          {line.map((word, place) => (
            <div
              key={String(place)}
              style={{ display: 'flex', maxWidth: width, marginRight: size * 0.23 }}
            >
              {word.map(({ text, late }) => (
                <div key={text} style={late ? LATE : WORD}>
                  {text}
                </div>
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const WORD = { wordBreak: 'break-all' } as const;
const LATE = { color: INK.late, whiteSpace: 'nowrap' } as const;

/** Runs of text parted at their spaces; a number stays with what it counts, and the days late with a full stop that follows. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [[]];
  for (const { text, late } of runs) {
    const parts = late ? [text] : text.split(/(?<!\d) /);
    parts.forEach((part, index) => {
      if (index > 0) words.push([]);
      if (part !== '') words.at(-1)?.push({ text: part, late });
    });
  }
  return words.filter((word) => word.length > 0);
}

function lettersOf(word: readonly Run[]): number {
  return word.reduce((letters, { text }) => letters + text.length, 0);
}

function sizeFor(letters: number): number {
  if (letters <= 48) return 92;
  if (letters <= 75) return 72;
  return letters <= 110 ? 58 : 44;
}
