import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decompressed } from '@/lib/fetch/decompress';

const TEXT = 'Lunna House '.repeat(50);
const gzip = gzipSync(TEXT);
const read = async (body: Buffer, codings: string, most = 10_000) => {
  const result = await decompressed(body, codings, most);
  return typeof result === 'string' ? result : Buffer.from(result).toString();
};

/** A gzip body whose header has every field that it may have (RFC 1952, 2.3). */
const withFields = Buffer.concat([
  Buffer.from([0x1f, 0x8b, 8, 0b11100, 0, 0, 0, 0, 0, 3, 2, 0, 1, 2]),
  Buffer.from('name\0remark\0'),
  gzip.subarray(10, -8),
]);

describe('a body', () => {
  it.each([
    ['without a coding', '', Buffer.from(TEXT)],
    ['in one that is none', 'identity', Buffer.from(TEXT)],
    ['in one that does not exist', 'none', Buffer.from(TEXT)],
    ['in an alphabet', 'utf-8', Buffer.from(TEXT)],
    ['in gzip', 'gzip', gzip],
    ['in gzip by its old name', 'X-GZip', gzip],
    ['in gzip without the checksum and the length', 'gzip', gzip.subarray(0, -8)],
    ['in gzip with a part of the trailer', 'gzip', gzip.subarray(0, -3)],
    ['in deflate', 'deflate', deflateSync(TEXT)],
    ['in deflate without its checksum', 'deflate', deflateSync(TEXT).subarray(0, -4)],
    ['in deflate without its frame', 'deflate', deflateRawSync(TEXT)],
    ['in brotli', 'br', brotliCompressSync(TEXT)],
    ['in one coding on another', 'deflate, gzip', gzipSync(deflateSync(TEXT))],
    ['in the same twice', 'gzip, gzip', gzipSync(gzip)],
    ['in a list with empty places', ', gzip, identity', gzip],
  ])('%s is read', async (_what, codings, body) => {
    expect(await read(body, codings)).toBe(TEXT);
  });

  it('in gzip whose header has further fields is read without its trailer', async () => {
    expect(await read(withFields, 'gzip')).toMatch(/^Lunna House/);
  });

  it.each([
    ['cut in the middle', 'gzip', gzip.subarray(0, 20)],
    [
      'of two members, the second without its end',
      'gzip',
      Buffer.concat([gzip, gzip]).subarray(0, -8),
    ],
    ['that is not in the coding named', 'gzip', Buffer.from('plain')],
    ['in a coding that is not read', 'zstd', Buffer.from('plain')],
    ['in more codings than anybody means', 'gzip,gzip,gzip,gzip,gzip,gzip', gzip],
  ])('%s is not read', async (_what, codings, body) => {
    expect(await read(body, codings)).toBe('unreadable');
  });

  it.each([
    ['gzip', gzip.subarray(0, -8)],
    ['gzip, gzip', gzipSync(gzip)],
  ] as const)('in %s is not read beyond the bound', async (codings, body) => {
    expect(await read(body, codings, 100)).toBe('too large');
  });
});
