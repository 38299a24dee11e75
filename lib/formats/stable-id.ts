import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A UUID (RFC 9562, version 8) that stands for what the parts name, and is the same wherever and whenever it is made.
 * What is of an agreement is named by the hash of its first revision, which stays when its address or the site changes.
 */
export function stableUuid(...parts: readonly string[]): string {
  const hex = bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
