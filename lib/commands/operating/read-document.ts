import { createReadStream } from 'node:fs';
import { CommandRefusal } from '../command';

const MEGABYTE = 1_000_000;
const MOST = 50 * MEGABYTE;
const BANNER = /^\s*> [\w-]+@\S+ record\b/;

/** Reads a file (null: standard input) as JSON; throws a `CommandRefusal`, which gives it a name, where it cannot be read, is too long, or is none. */
export async function readDocument(file: string | null, name: string): Promise<unknown> {
  const bytes = await readBytes(file, name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandRefusal(`${name} is no text in UTF-8.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (BANNER.test(text)) {
      const instead = 'export with --to FILE, or with npm run --silent';
      throw new CommandRefusal(`${name} begins with what npm prints of itself: ${instead}.`);
    }
    throw new CommandRefusal(`${name} is not valid JSON: ${reasonOf(error)}.`);
  }
}

async function readBytes(file: string | null, name: string): Promise<Buffer> {
  const stream = file === null ? process.stdin : createReadStream(file);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST) break;
    }
  } catch (error) {
    throw new CommandRefusal(`${name} cannot be read: ${reasonOf(error)}.`);
  }
  if (length <= MOST) return Buffer.concat(chunks);
  throw new CommandRefusal(
    `${name} is longer than ${MOST / MEGABYTE} MB, which is more than any record comes to.`,
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
