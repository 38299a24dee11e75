import { type DocumentProblem, readRecordDocument } from './read-record-document';

/** What comes of proving a document; `keptAt` is the revision of which the hash that was kept is. */
export type Verified =
  | { result: 'proven'; slug: string; revisions: number; hash: string; keptAt: number | null }
  | { result: 'no hash'; revision: number }
  | { result: 'not kept' }
  | { result: 'refused'; problems: DocumentProblem[] };

/**
 * Proves by a document's own hashes that nothing which it says of its history was changed (design: "Hashes"). A hash
 * that was kept earlier, in hexadecimal, proves that the history until then is still the same; null where none was.
 */
export function verifyRecord(json: unknown, kept: string | null): Verified {
  const read = readRecordDocument(json);
  if ('problems' in read) return { result: 'refused', problems: read.problems };
  const { slug, revisions } = read.document;
  const hashes = revisions.map(({ hash }) => hash);
  const without = hashes.indexOf(undefined);
  const last = hashes.at(-1);
  if (without >= 0 || last === undefined) return { result: 'no hash', revision: without + 1 };
  const keptAt = kept === null ? null : hashes.indexOf(kept.trim().toLowerCase()) + 1;
  if (keptAt === 0) return { result: 'not kept' };
  return { result: 'proven', slug, revisions: hashes.length, hash: last, keptAt };
}
