/**
 * Takes the value after a name off the front of an address's parts; null, with nothing taken, where another name or no
 * value that is accepted stands there. Filters are read so, in one order, so that each has one address.
 */
export function takePart(
  parts: string[],
  name: string,
  accepts: (text: string) => boolean,
): string | null {
  const [first, value] = parts;
  if (first !== name || value === undefined || !accepts(value)) return null;
  parts.splice(0, 2);
  return value;
}

/** Takes the number of a page, from 2 on, off the front of an address's parts; 1 where none stands there. */
export function takePage(parts: string[]): number {
  return Number(takePart(parts, 'page', (text) => /^([2-9]|[1-9]\d{1,5})$/.test(text)) ?? 1);
}
