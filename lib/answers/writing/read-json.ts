import type { Problem } from '@/lib/api/problem';
import { badJson, tooLarge, unsupportedType } from '@/lib/api/write-problem';

/** No body of the API needs more bytes. */
const MOST_BYTES = 1_000_000;

// What is too large is read on for so long, that the sender may hear of it.
const MOST_READ = 20_000_000;

/** The text of a request's body and the JSON it is, at most 1 MB of it in UTF-8 (RFC 8259, 8.1); or why it is not taken. */
export async function readJson(
  request: Request,
): Promise<{ text: string; json: unknown } | { problem: Problem }> {
  const coding = request.headers.get('Content-Encoding');
  if (!isJson(request.headers.get('Content-Type')) || (coding && coding !== 'identity')) {
    return { problem: unsupportedType() };
  }
  const bytes = await bytesOf(request);
  if (bytes === null) return { problem: tooLarge(MOST_BYTES) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const json: unknown = JSON.parse(text);
    return { text, json };
  } catch {
    return { problem: badJson() };
  }
}

function isJson(contentType: string | null): boolean {
  return /^application\/json[\t ]*(;|$)/i.test(contentType ?? '');
}

async function bytesOf({ body }: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body === null) return new Uint8Array();
  for await (const chunk of chunksOf(body)) {
    length += chunk.length;
    if (length > MOST_READ) break;
    if (length <= MOST_BYTES) chunks.push(chunk);
  }
  return length > MOST_BYTES ? null : Buffer.concat(chunks);
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
