import { z } from 'zod';
import { revisionHashes } from '@/lib/agreement/record/revision-hash';
import type { WholeRecord } from '@/lib/agreement/record/whole-record';
import { bodyFaults } from './body-errors';
import { inconsistencies } from './record-consistency';
import {
  fromRecordDocument,
  RECORD_FORMAT,
  RECORD_VERSION,
  RecordDocument,
} from './record-document';
import { unprovenRevision } from './unproven-revision';
import { unseenStanding } from './unseen-standing';

/** What is wrong with a document, and where: a JSON Pointer (RFC 6901), empty for the whole. */
export interface DocumentProblem {
  pointer: string;
  message: string;
}

const Envelope = z.looseObject({ format: z.literal(RECORD_FORMAT), version: z.int().min(1) });

/** Reads JSON as a whole record, or gives everything that keeps it from being one. Whether names in entries are described is not asked. */
export function readRecordDocument(
  json: unknown,
): { whole: WholeRecord; document: RecordDocument } | { problems: DocumentProblem[] } {
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return { problems: [{ pointer: '', message: NO_RECORD }] };
  const { version } = envelope.data;
  if (version !== RECORD_VERSION) {
    const message = `version ${version} of the form is not known here, only version ${RECORD_VERSION}`;
    return { problems: [{ pointer: '/version', message }] };
  }
  const parsed = RecordDocument.safeParse(json);
  if (!parsed.success) return { problems: bodyFaults(RecordDocument, json).map(pointed) };
  const problems = [...inconsistencies(parsed.data), ...unseenStanding(parsed.data)];
  if (problems.length > 0) return { problems: problems.map(pointed) };
  const whole = fromRecordDocument(parsed.data);
  whole.record.hashes = revisionHashes(whole.record, whole.revisions);
  const unproven = unprovenRevision(parsed.data, whole);
  if (unproven) return { problems: [pointed(unproven)] };
  return { whole, document: parsed.data };
}

const NO_RECORD = `not a record: it needs "format": "${RECORD_FORMAT}" and a "version"`;

/** The JSON Pointer (RFC 6901) of a path. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function pointed({
  path,
  message,
}: {
  path: readonly PropertyKey[];
  message: string;
}): DocumentProblem {
  return { pointer: pointerOf(path), message };
}
