import { generateRandomString, symmetricDecrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { sha256 } from '@/lib/db/editors/sha256';

const Codes = z.string().array();
const HASH = /^[0-9a-f]{64}$/;

/** Ten backup codes of 89 bits each: random enough to be kept as their SHA-256. */
export function newBackupCodes(): string[] {
  return Array.from({ length: 10 }, () =>
    [5, 5, 5].map((length) => generateRandomString(length, 'a-z', 'A-Z', '0-9')).join('-'),
  );
}

/** Backup codes, or what is kept of them, as they are kept: the SHA-256 of each, as a JSON array. */
export function keptCodes(codes: readonly string[]): string {
  return JSON.stringify(codes.map((code) => (HASH.test(code) ? code : sha256(code))));
}

/** How the sign-in library keeps backup codes; those of earlier versions are sealed with the secret until one is used. */
export function backupCodeStorage(secret: string) {
  return {
    encrypt: async (json: string) => keptCodes(Codes.parse(JSON.parse(json))),
    decrypt: async (kept: string) => {
      if (kept.startsWith('[')) return kept;
      const sealed = await symmetricDecrypt({ key: secret, data: kept });
      return keptCodes(Codes.parse(JSON.parse(sealed)));
    },
  };
}
