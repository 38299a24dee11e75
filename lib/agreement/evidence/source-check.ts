import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What came of asking a cited address: its text was read, it answered that nothing is there (404, 410), or neither. */
export type CheckOutcome = 'read' | 'not there' | 'not read';

/** One asking of a cited address. `found` and `missing` are the keys of quotations that were looked for in its text. */
export interface SourceCheck {
  /** Raised with each check, of any address. */
  id: number;
  at: Date;
  outcome: CheckOutcome;
  /** SHA-256 of the text that was read, in hexadecimal; null where none was. */
  sha256: string | null;
  found: readonly string[];
  missing: readonly string[];
}

/** The address that is asked for a cited one: without its fragment, which no server is sent (RFC 9110, 4.2.1). */
export function askedAddress(url: string): string {
  const end = url.indexOf('#');
  return end === -1 ? url : url.slice(0, end);
}

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal: of a source's text as it was read, and of a quotation's words as
 * recorded, by which it is known among those that were looked for.
 */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What was found of each address that an agreement cites, the oldest first, by the address that is asked. */
export type ChecksByAddress = ReadonlyMap<string, readonly SourceCheck[]>;

/** The checks of a cited address among those of its agreement; none where a citation has no address. */
export function checksOf(checks: ChecksByAddress, url: string | null): readonly SourceCheck[] {
  return url === null ? [] : (checks.get(askedAddress(url)) ?? []);
}
