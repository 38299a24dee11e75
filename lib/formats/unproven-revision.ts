import type { WholeRecord } from '@/lib/agreement/record/whole-record';
import type { RecordDocument } from './record-document';

/** The first revision of a document whose hash is not that of what the document says of it; null where there is none. */
export function unprovenRevision(
  { revisions }: RecordDocument,
  { record }: WholeRecord,
): { path: PropertyKey[]; message: string } | null {
  const index = revisions.findIndex(
    ({ hash }, place) => hash !== undefined && hash !== record.hashes?.[place],
  );
  if (index < 0) return null;
  const message = `not the hash of revision ${index + 1}: what the document says of it, or of an earlier one, was changed since`;
  return { path: ['revisions', index, 'hash'], message };
}
