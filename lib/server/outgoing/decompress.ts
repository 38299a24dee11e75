import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

/** The codings of a body that are asked for and read (RFC 9110, 8.4.1). */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

const asGzip = promisify(gunzip);
const asDeflate = promisify(inflate);
const asBareDeflate = promisify(inflateRaw);
const asBrotli = promisify(brotliDecompress);

/** A body without its coding, of at most so many bytes; several codings one on another are not read. */
export async function decompressed(
  body: Buffer,
  coding: string,
  bytes: number,
): Promise<Uint8Array | 'too large' | 'unreadable'> {
  if (body.length === 0 || coding === '' || coding === 'identity') return body;
  const decompress = decompressorOf(body, coding);
  if (decompress === null) return 'unreadable';
  try {
    return await decompress(body, { maxOutputLength: bytes });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'unreadable';
  }
}

function decompressorOf(body: Buffer, coding: string) {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return asGzip;
    case 'br':
      return asBrotli;
    case 'deflate':
      // Some servers leave out the frame that the coding has (RFC 1950, 2.2): its method is 8.
      return ((body[0] ?? 0) & 0x0f) === 8 ? asDeflate : asBareDeflate;
    default:
      return null;
  }
}
