// What opens a run of text with a direction of its own, and what closes it (UAX #9, 2.1 and 2.4).
const CLOSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u202a': '\u202c',
    '\u202b': '\u202c',
    '\u2066': '\u2069',
    '\u2067': '\u2069',
    '\u2068': '\u2069',
  }),
);

/** Whether a text leaves the direction of what stands around it alone: it overrides none, and closes each run that it opens (UAX #9). */
export function keepsDirection(text: string): boolean {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    const closing = CLOSES.get(mark);
    if (closing !== undefined) open.push(closing);
    else if (open.pop() !== mark) return false;
  }
  return open.length === 0;
}
