import type { IncomingMessage } from 'node:http';

/** Reads the body of a request to its end; one of more than so many bytes is given as empty. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
  }
  return length <= most ? Buffer.concat(chunks) : Buffer.alloc(0);
}
