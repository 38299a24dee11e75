import { inspect, stripVTControlCharacters } from 'node:util';
import { masked } from './masked';

/** What was written to the console, as a line of the log bears it. */
export interface ConsoleLine {
  msg: string;
  err?: { type: string; message: string; code?: string; stack: string };
  /** The same for what tells the same fault. */
  key: string;
}

/** A line of what was given to `console.error` and its like: the words, and the first error with where it came from. */
export function consoleLine(given: readonly unknown[]): ConsoleLine {
  const error = given.find((one): one is Error => one instanceof Error);
  const words = given
    .filter((one) => one !== error)
    .map((one) => (typeof one === 'string' ? one : inspect(one, { breakLength: Infinity })));
  const said = stripVTControlCharacters(masked(words.join(' '))).trim();
  if (!error) return { msg: said, key: keyOf(said) };
  const message = masked(error.message).trim();
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const msg = said === '' || said === '⨯' ? lastLine(message) || error.name : said;
  return {
    msg,
    err: {
      type: error.name,
      message,
      ...(code !== undefined && { code }),
      // With its causes, and the errors that it gathers.
      stack: stripVTControlCharacters(masked(inspect(error))),
    },
    key: keyOf(`${msg} ${error.name} ${code ?? ''} ${lastLine(message)}`),
  };
}

// Prisma's messages begin with the code that called it.
function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? '';
}

// Numbers, addresses and names of agreements differ where the fault is one.
function keyOf(text: string): string {
  return text
    .replace(/\/[^\s:]*/g, '/…')
    .replace(/\d+/g, '#')
    .slice(0, 300);
}
