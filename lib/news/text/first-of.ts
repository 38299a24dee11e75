/** The first value that can be read from texts, the surest first; null where none can. */
export function firstOf<Value>(
  texts: readonly (string | undefined)[],
  read: (text: string) => Value | null,
): Value | null {
  for (const text of texts) {
    const value = text === undefined ? null : read(text);
    if (value !== null) return value;
  }
  return null;
}
