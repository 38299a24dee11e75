import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';

/** The codings of a body that are asked for and read (RFC 9110, 8.4.1). */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

const asGzip = promisify(gunzip);
const asDeflate = promisify(inflate);
const asBareDeflate = promisify(inflateRaw);

/** Codings that have a registered name and that are not read (IANA, HTTP Content Coding Registry). */
const NOT_READ = new Set('aes128gcm compress dcb dcz exi pack200-gzip x-compress zstd'.split(' '));

// Far more than anybody means; each takes a pass over the body.
const MOST_CODINGS = 5;

/**
 * A body without its codings, of at most so many bytes after each; `codings` is its Content-Encoding, in which the
 * last was applied last (RFC 9110, 8.4). As browsers do, it passes over a name that is of no coding ("none") and does without
 * the checksum behind the body. A body that is cut short itself is not read.
 */
export async function decompressed(
  body: Buffer,
  codings: string,
  bytes: number,
): Promise<Uint8Array | 'too large' | 'unreadable'> {
  const names = codings.split(',').map((name) => name.trim().toLowerCase());
  if (names.some((name) => NOT_READ.has(name))) return body.length === 0 ? body : 'unreadable';
  const steps = names.filter((name) => DECOMPRESSORS.has(name)).toReversed();
  if (steps.length > MOST_CODINGS) return 'unreadable';
  let decoded = body;
  for (const step of steps) {
    const next = await withoutCoding(decoded, step, bytes);
    if (typeof next === 'string') return next;
    decoded = next;
  }
  return decoded;
}

type Decompress = (body: Buffer, limit: { maxOutputLength: number }) => Promise<Buffer>;

async function withoutCoding(
  body: Buffer,
  coding: string,
  maxOutputLength: number,
): Promise<Buffer | 'too large' | 'unreadable'> {
  const decompress = DECOMPRESSORS.get(coding);
  if (body.length === 0 || decompress === undefined) return body;
  try {
    return await decompress(body, { maxOutputLength });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'unreadable';
  }
}

const gzipped: Decompress = async (body, limit) => {
  try {
    return await asGzip(body, limit);
  } catch (error) {
    if (!isCutShort(error)) throw error;
    // Where the last of several members has no trailer, the first alone would be too little.
    const all = await asGzip(body, { ...limit, finishFlush: constants.Z_SYNC_FLUSH });
    const ended = await asBareDeflate(body.subarray(headerLength(body)), limit);
    if (ended.length !== all.length) throw error;
    return ended;
  }
};

const deflated: Decompress = async (body, limit) => {
  if (!isFramed(body)) return asBareDeflate(body, limit);
  try {
    return await asDeflate(body, limit);
  } catch (error) {
    if (!isCutShort(error)) throw error;
    return asBareDeflate(body.subarray(2), limit);
  }
};

const DECOMPRESSORS: ReadonlyMap<string, Decompress> = new Map<string, Decompress>([
  ['gzip', gzipped],
  ['x-gzip', gzipped],
  ['deflate', deflated],
  ['br', promisify(brotliDecompress)],
]);

function isCutShort(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
}

/** How many bytes stand before what is compressed (RFC 1952, 2.3.1): ten, and fields by the flags in the fourth. */
function headerLength(body: Buffer): number {
  const flags = body[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (body[at] ?? 0) + ((body[at + 1] ?? 0) << 8);
  for (const field of [8, 16]) if (flags & field) at = body.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}

/** Whether the coding's frame is there, which some servers leave out: its method is 8, and its two bytes are a multiple of 31 (RFC 1950, 2.2). */
function isFramed(body: Buffer): boolean {
  const [method = 0, flags = 0] = body;
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
}
