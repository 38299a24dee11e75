import { createHash } from 'node:crypto';

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits: how a random token is kept (OWASP ASVS 5, 7.2.3 and 11.4.1). */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
