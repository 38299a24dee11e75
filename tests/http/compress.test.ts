import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codingFor, compress } from '@/lib/http/compress';

describe('a body', () => {
  const long = Buffer.from('«æøå» '.repeat(1_000));

  it.each([
    'text/html; charset=utf-8',
    'application/json',
    'application/problem+json',
    'image/svg+xml',
  ])('of the type %s is there by brotli, by gzip and as it is', async (type) => {
    const { br, gzip, identity } = await compress(type, long);
    expect(identity).toBe(long);
    expect(brotliDecompressSync(br ?? '')).toEqual(long);
    expect(gunzipSync(gzip ?? '')).toEqual(long);
  });

  it.each([1_000, 20_000, 400_000])(
    'of %i bytes takes no more memory, once compressed, than it has bytes',
    async (length) => {
      const { br, gzip } = await compress(
        'text/html',
        Buffer.from(randomBytes(length).toString('hex')),
      );
      for (const coded of [br, gzip]) expect(coded?.buffer.byteLength).toBe(coded?.byteLength);
    },
  );

  it.each(['image/png', 'font/woff2', ''])('of the type “%s” is left as it is', async (type) => {
    expect(await compress(type, long)).toEqual({ identity: long });
  });

  it('that is short is left as it is, up to 999 bytes', async () => {
    const short = Buffer.alloc(999, 'a');
    expect(await compress('application/json', short)).toEqual({ identity: short });
    const longer = Buffer.alloc(1_000, 'a');
    expect(Object.keys(await compress('application/json', longer))).toHaveLength(3);
  });
});

describe('the coding in which a body is sent', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=0, identity', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity;q=0, gzip', 'gzip'],
    ['deflate', 'identity'],
    ['BR', 'br'],
    ['gzip;q=nonsense', 'identity'],
  ])('where “%s” is accepted is %s', (field, coding) => {
    expect(codingFor(field)).toBe(coding);
    expect(codingFor(field)).toBe(coding);
  });
});
