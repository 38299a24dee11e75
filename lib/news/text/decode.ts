import { decodeBuffer, getEncoding } from 'encoding-sniffer';

// How far a page's own word on its encoding is looked for; browsers look on past the 1,024 bytes of the standard.
const LOOKED_THROUGH = 8_192;

// The encodings of one byte a character (Encoding standard, 9), each of which has ASCII as it is.
const SINGLE_BYTE = /^(ibm866|iso-8859-.*|koi8-.|macintosh|windows-.*|x-mac-cyrillic)$/i;

/** The text of a page or feed from its bytes: in the encoding of its byte order mark, else its Content-Type, else as it says itself, else UTF-8 or windows-1252, whichever fits (HTML, "Determining the character encoding"). A label that the bytes disprove is passed over. */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const label = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
  const encoding = encodingOf(bytes, label);
  // The encodings that nobody should read any more are one character (Encoding standard, 14.1).
  if (encoding === 'replacement') return '\ufffd';
  return decodeBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    transportLayerEncodingLabel: encoding,
  });
}

// A server may label all its files alike, and a template what it writes, whatever their bytes are.
function encodingOf(bytes: Uint8Array, label: string | undefined): string {
  const utf8 = isUtf8(bytes);
  const options = {
    maxBytes: LOOKED_THROUGH,
    defaultEncoding: utf8 ? 'utf-8' : 'windows-1252',
  };
  const own = getEncoding(bytes, options);
  const named =
    label === undefined
      ? own
      : getEncoding(bytes, { ...options, transportLayerEncodingLabel: label });
  // Text in a single-byte encoding is UTF-8 by chance only where it is ASCII, and then reads the same.
  if (utf8) return SINGLE_BYTE.test(named) ? 'utf-8' : named;
  if (named !== 'UTF-8' || hasMark(bytes) || isUtf8ButForFaults(bytes)) return named;
  return own === 'UTF-8' ? 'windows-1252' : own;
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// Feeds cut their summaries in the middle of a character; for a few of those the rest need not be spoilt.
function isUtf8ButForFaults(bytes: Uint8Array): boolean {
  let [whole, faults] = [0, 0];
  for (const character of new TextDecoder().decode(bytes))
    if (character === '\ufffd') faults += 1;
    else if (character > '\x7f') whole += 1;
  return whole > faults;
}
