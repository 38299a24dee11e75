import { createHash } from 'node:crypto';

// A string of structured fields (RFC 8941, 3.3.3), as the draft has it, or the same without its quotes.
const KEY =
  /^(?:"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])+)"|([\x21\x23-\x2b\x2d-\x3a\x3c-\x7e]+))$/;
const LONGEST = 255;

/** The key of an Idempotency-Key field (draft-ietf-httpapi-idempotency-key-header); null without one, undefined where it is none. */
export function idempotencyKey(field: string | null): string | null | undefined {
  if (field === null) return null;
  const [, quoted, bare] = KEY.exec(field.trim()) ?? [];
  const key = quoted?.replace(/\\(["\\])/g, '$1') ?? bare;
  return key === undefined || key.length > LONGEST ? undefined : key;
}

/** What a request asks, in a few bytes: two that ask the same have the same. */
export function requestFingerprint({ method, url, headers }: Request, body: string): string {
  const { pathname, search } = new URL(url);
  const asked = [method, `${pathname}${search}`, headers.get('If-Match'), body];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
}
