import { setImmediate } from 'node:timers/promises';

/**
 * A list in parts of at most so many, to be read or written one after another. Between them whoever else asks of this
 * process has a turn, since the embedded engine answers within one turn of its loop.
 */
export async function* inParts<Member>(
  list: readonly Member[],
  most: number,
): AsyncGenerator<Member[]> {
  for (let from = 0; from < list.length; from += most) {
    yield list.slice(from, from + most);
    await setImmediate();
  }
}
