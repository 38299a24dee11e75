import { decodeBuffer, getEncoding } from 'encoding-sniffer';

// How far a page's own word on its encoding is looked for; browsers look on past the 1,024 bytes of the standard.
const LOOKED_THROUGH = 8_192;

/** The text of a page or feed from its bytes: in the encoding of its byte order mark, else its Content-Type, else as it says itself, else UTF-8 or windows-1252, whichever fits (HTML, "Determining the character encoding"). */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const label = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
  const options = {
    maxBytes: LOOKED_THROUGH,
    defaultEncoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252',
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
  };
  // The encodings that nobody should read any more are one character (Encoding standard, 14.1).
  if (getEncoding(bytes, options) === 'replacement') return '\ufffd';
  return decodeBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
