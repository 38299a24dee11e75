import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** How a body is sent, as `Content-Encoding` names it; `identity`: as it is. */
export type Coding = 'br' | 'gzip' | 'identity';

/** A body in every coding in which it is sent. */
export type Bodies = { identity: Buffer; br?: Buffer; gzip?: Buffer };

// Less does not fit into fewer packets by it; what is not text is compressed already.
const LEAST = 1_000;
const TEXT = /^(text\/|application\/([a-z.-]+\+)?(json|xml|javascript)|image\/svg)/;
// Beyond this, brotli takes several times as long for a few per cent.
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

/** A body of a media type in every coding that is worth it, made outside this thread. */
export async function compress(type: string, body: Buffer): Promise<Bodies> {
  if (body.length < LEAST || !TEXT.test(type)) return { identity: body };
  const [br, zipped] = await Promise.all([toBrotli(body, QUALITY), toGzip(body)]);
  return { identity: body, br: alone(br), gzip: alone(zipped) };
}

/** The same bytes in memory of their own: zlib gives a part of 16 kB or of a pool, which would be kept whole with it. */
function alone(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

const CODINGS = ['br', 'gzip', 'identity'] as const satisfies Coding[];

// Browsers and programs send some dozens of different fields.
const chosen = new LRUCache<string, Coding>({ max: 1_000, memoMethod: choose });

/** The densest coding that an Accept-Encoding field (RFC 9110, 12.5.3) admits; `identity` without one. */
export function codingFor(field: string | string[] | undefined): Coding {
  return typeof field === 'string' ? chosen.memo(field) : 'identity';
}

function choose(field: string): Coding {
  const admitted = new Negotiator({ headers: { 'accept-encoding': field } }).encodings(CODINGS);
  return CODINGS.find((one) => admitted.includes(one)) ?? 'identity';
}
