/** How many values a document may hold, and how deep they may stand in one another: of 10,000 items some 150,000 and five. */
const MOST = 250_000;
const DEEPEST = 100;

/**
 * The value that a JSON text stands for (RFC 8259). Throws where it is none, and where it holds so much that parsing it
 * could take the memory of the process: that cannot be stopped once it has begun.
 */
export function boundedJson(text: string): unknown {
  let [values, depth] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charAt(at)) {
      case '"':
        at = endOfString(text, at);
        break;
      case '{':
      case '[':
        values += 1;
        depth += 1;
        break;
      case '}':
      case ']':
        depth -= 1;
        break;
      case ',':
        values += 1;
        break;
    }
    if (values > MOST) throw new Error(`it holds more than ${MOST.toLocaleString('en')} values`);
    if (depth > DEEPEST) throw new Error(`its values are nested more than ${DEEPEST} deep`);
  }
  const value: unknown = JSON.parse(text);
  return value;
}

/** Where a string ends that begins at a place; the end of the text where it does not. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charAt(at - 1 - slashes) === '\\') slashes += 1;
  return slashes % 2 === 1;
}
