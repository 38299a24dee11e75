import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { fsyncPath } from '../connection/embedded/embedded-folder';
import { BackupFault } from './backup-fault';

// A backup is JSON, a value a line, packed by gzip: what it is, then the rows of each table, then its sequences, and at
// last the SHA-256 of all lines before. Every value of a row is its text in PostgreSQL, by which both engines know it.
const Head = z.strictObject({
  backup: z.literal('agreement-tracker 1'),
  madeAt: z.iso.datetime(),
  /** The names of the migrations that had made its tables, in order. */
  migrations: z.array(z.string()).min(1),
});
export type BackupHead = z.infer<typeof Head>;

const Rows = z.strictObject({
  table: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.array(z.array(z.string().nullable())),
});
export type BackupRows = z.infer<typeof Rows>;

const Sequences = z.strictObject({ sequences: z.record(z.string(), z.string()) });
export type BackupSequences = z.infer<typeof Sequences>;

const End = z.strictObject({ lines: z.int(), sha256: z.string() });

/** Writes the lines of a backup to a file, which is there only once it is whole and on disk; gives its checksum. */
export async function writeBackupFile(
  file: string,
  lines: AsyncIterable<BackupHead | BackupRows | BackupSequences>,
): Promise<string> {
  const part = `${file}.part`;
  const packing = createGzip();
  const written = pipeline(packing, createWriteStream(part, { mode: 0o600 }));
  // Told below, where it is waited for.
  written.catch(() => {});
  const hash = createHash('sha256');
  let count = 0;
  try {
    const write = async (line: object) => {
      const text = `${JSON.stringify(line)}\n`;
      hash.update(text);
      count += 1;
      if (!packing.write(text)) await Promise.race([once(packing, 'drain'), written]);
    };
    for await (const line of lines) await write(line);
    const sha256 = hash.digest('hex');
    packing.end(`${JSON.stringify({ lines: count, sha256 } satisfies z.infer<typeof End>)}\n`);
    await written;
    fsyncPath(part);
    await rename(part, file);
    return sha256;
  } catch (error) {
    packing.destroy();
    await written.catch(() => {});
    await rm(part, { force: true });
    throw isOfSystem(error)
      ? new BackupFault(`The backup cannot be written: ${error.message}.`, { cause: error })
      : error;
  }
}

/** Reads a backup through and gives what it says of itself; throws a `BackupFault` unless it is whole. */
export async function verifyBackupFile(file: string): Promise<BackupHead> {
  let head: BackupHead | undefined;
  const hash = createHash('sha256');
  let [count, isEnded] = [0, false];
  for await (const text of linesOf(file)) {
    if (isEnded) throw new BackupFault('The backup goes on after its end.');
    head ??= parsed(Head, text, 'The file is no backup of Agreement Tracker.');
    if (text.startsWith('{"lines":')) {
      const end = parsed(End, text, 'The end of the backup cannot be read.');
      const isSame = end.lines === count && end.sha256 === hash.digest('hex');
      if (!isSame) throw new BackupFault('The backup was changed: its checksum does not fit.');
      isEnded = true;
    } else {
      hash.update(`${text}\n`);
      count += 1;
    }
  }
  if (!head) throw new BackupFault('The file is empty.');
  if (!isEnded) throw new BackupFault('The backup is not whole: its end is missing.');
  return head;
}

/** The rows and sequences of a backup that was verified, in their order. */
export async function* contentsOf(file: string): AsyncGenerator<BackupRows | BackupSequences> {
  for await (const text of linesOf(file)) {
    if (text.startsWith('{"table":')) yield Rows.parse(JSON.parse(text));
    if (text.startsWith('{"sequences":')) yield Sequences.parse(JSON.parse(text));
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const fed = pipeline(createReadStream(file), unpacked);
  // Told below, where the lines end.
  fed.catch(() => {});
  try {
    // By line feeds alone: `readline` of Node 24 also ends lines at separators that a text may hold (U+2028).
    const decoder = new TextDecoder();
    let pending: string[] = [];
    for await (const chunk of unpacked) {
      const [first = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
      pending.push(first);
      if (more.length === 0) continue;
      yield pending.join('');
      pending = more.splice(-1);
      yield* more;
    }
    if (pending.some((part) => part !== '')) yield pending.join('');
    await fed;
  } catch (error) {
    if (error instanceof BackupFault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupFault(`The backup cannot be read: ${reason}.`, { cause: error });
  }
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function parsed<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  otherwise: string,
): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new BackupFault(otherwise, { cause: error });
  }
}
