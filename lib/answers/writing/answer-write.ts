import { z } from 'zod';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { revisionsNamed } from '@/lib/api/etag';
import { badParameter, noAgreement, type Problem } from '@/lib/api/problem';
import { parseQuery, WriteQuery } from '@/lib/api/query';
import {
  badHeader,
  conflict,
  failed,
  keyUsedOtherwise,
  preconditionRequired,
  stale,
  unprocessable,
  unwritable,
} from '@/lib/api/write-problem';
import type { Action } from '@/lib/auth/roles';
import { databaseFault, RETRY_AFTER } from '@/lib/db/connection/database-fault';
import { inTransaction, type Transaction } from '@/lib/db/connection/write-transaction';
import type { EditorName } from '@/lib/db/editors/author';
import { type Done, doOnce, type NamedRequest } from '@/lib/db/records/idempotent-requests';
import { readRevision } from '@/lib/db/records/read-revision';
import type { Stale, UnknownAgreement, WriteProblem } from '@/lib/db/records/write-outcome';
import { bodyError, errorsOf, withFurther } from '@/lib/formats/body-errors';
import { noteWritten } from '@/lib/process/record-cache';
import { publicRecordOf } from '@/lib/process/records';
import { noteChangeKnown } from '@/lib/process/request-context';
import { store } from '@/lib/process/store';
import { authorize } from './authorize';
import { agreementPath, etagAt } from './etag-after';
import { idempotencyKey, requestFingerprint } from './idempotency-key';
import { readJson } from './read-json';
import { answerKept, answerRefusal } from './written-answer';

/** What comes of a write that was made, proposed or not possible as things are. */
export type Made = Done | Stale | UnknownAgreement | { result: 'already there' } | Duplicate;

/** What a write would make a second time, in a sentence. */
interface Duplicate {
  result: 'duplicate';
  detail: string;
}

/** One address of the API that writes. */
export interface Write<Body extends z.ZodType> {
  action: Action;
  /** The agreement that is written to, which the sender must have seen; null for one that is not there yet. */
  slug: string | null;
  body: Body;
  make(asked: Asked<z.output<Body>>): Promise<Made>;
  /** Whether what is there already is a warning, which the query can pass. */
  warns?: boolean;
  /** What is also wrong with a body that is not well formed, held against the record; each at its place in it. */
  unread?(json: unknown, record: AgreementRecord): readonly WriteProblem[];
  /** The problem of what the store refuses; without one, each fault stands at its place in the body. */
  refuse?(faults: readonly WriteProblem[]): Problem;
}

interface Asked<Body> {
  tx: Transaction;
  body: Body;
  by: EditorName;
  /** The revision that the sender saw; 0 for an agreement that is not there yet. */
  basedOn: number;
  /** The agreement's record as this process knows it, maybe at another revision; null for one that is not there yet. */
  record: AgreementRecord | null;
  acceptsDuplicate: boolean;
}

/**
 * Answers a request to write: who may write, on which ground, what, and once only; then the write, its audit and
 * the answer kept for a retry in one transaction. 503, and when to try again, where the database cannot be written to.
 */
export async function answerWrite<Body extends z.ZodType>(
  request: Request,
  write: Write<Body>,
): Promise<Response> {
  try {
    return await attempt(request, write);
  } catch (error) {
    console.error('The record cannot be written:', error);
    const fault = databaseFault(error);
    if (fault === null) return answerRefusal(failed());
    return answerRefusal(unwritable(fault === 'full'), {
      'Retry-After': String(RETRY_AFTER[fault]),
    });
  }
}

async function attempt<Body extends z.ZodType>(
  request: Request,
  { action, slug, body, make, warns = false, unread, refuse = unprocessableAt }: Write<Body>,
): Promise<Response> {
  const holder = await authorize(request, action);
  if ('problem' in holder) return answerRefusal(holder.problem, holder.headers);
  const record = slug === null ? null : await publicRecordOf(slug);
  if (slug !== null && !record) return answerRefusal(noAgreement(slug));
  const query = parseQuery(warns ? WriteQuery : NO_QUERY, new URL(request.url).searchParams);
  if ('refusal' in query) return answerRefusal(badParameter(query.refusal));
  const acceptsDuplicate = 'duplicate' in query && query.duplicate === 'accept';
  const sent = await readJson(request);
  if ('problem' in sent) return answerRefusal(sent.problem);
  const key = idempotencyKey(request.headers.get('Idempotency-Key'));
  if (key === undefined) return answerRefusal(badHeader('Idempotency-Key', A_KEY));
  const seen =
    slug === null ? [] : revisionsNamed(request.headers.get('If-Match'), agreementPath(slug));
  if (seen === undefined) return answerRefusal(badHeader('If-Match', A_TAG));
  if (seen === null) return answerRefusal(preconditionRequired());
  const toBeTaken = refuseUnseenText(body);
  const parsed = toBeTaken.safeParse(sent.json);
  if (!parsed.success) {
    const further = record && unread ? unread(sent.json, record) : [];
    return answerRefusal(unprocessable(withFurther(errorsOf(toBeTaken, sent.json), further)));
  }

  const { editorId, name } = holder;
  const named: NamedRequest | null =
    key === null ? null : { editorId, key, fingerprint: requestFingerprint(request, sent.text) };
  const outcome = await inTransaction(store().db, (tx) =>
    doOnce<Made>(tx, named, async () => {
      const ground = slug === null ? 0 : await groundOf(tx, slug, seen, record);
      if (typeof ground !== 'number') return ground;
      const by = { editorId, name };
      return make({ tx, body: parsed.data, by, basedOn: ground, record, acceptsDuplicate });
    }),
  );
  switch (outcome.result) {
    case 'done':
      if (outcome.written) {
        noteWritten(outcome.written, record);
        noteChangeKnown();
      }
      return answerKept(outcome.answer);
    case 'refused':
      return answerRefusal(refuse(outcome.problems));
    case 'stale':
      return answerRefusal(stale(outcome.revision), {
        ETag: await etagAt(slug ?? '', outcome.revision),
      });
    case 'unknown agreement':
      return answerRefusal(noAgreement(slug ?? ''));
    case 'already there':
      return answerRefusal(
        conflict('There is already an agreement with this slug.', 'slug', 'a slug not yet in use'),
      );
    case 'duplicate':
      return answerRefusal(conflict(outcome.detail, 'duplicate', TO_ACCEPT));
    case 'under way':
      return answerRefusal(conflict(UNDER_WAY, 'Idempotency-Key', 'the same request in a moment'));
    case 'key used otherwise':
      return answerRefusal(keyUsedOtherwise());
  }
}

const A_KEY = 'one string of 1 to 255 printable characters, such as "8e03978e-40d5-43dd-bc93"';
const A_TAG = 'an entity tag in double quotes, or several, as ETag gave them';
const TO_ACCEPT = 'accept, in the query (?duplicate=accept), to write it all the same';
const NO_QUERY = z.strictObject({});
const UNDER_WAY = 'The first request under this Idempotency-Key is still being carried out.';

/**
 * The revision that a write is based on: the current one where the sender saw it. What writes refuses one that is not
 * current any more, so that the one that this process knows of is taken where the sender saw no other.
 */
async function groundOf(
  tx: Transaction,
  slug: string,
  seen: readonly number[],
  record: AgreementRecord | null,
): Promise<number | Stale | UnknownAgreement> {
  const [only] = seen;
  if (seen.length === 1 && only !== undefined && only === record?.revision) return only;
  const revision = await readRevision(tx, slug);
  if (revision === null) return { result: 'unknown agreement' };
  return seen.includes(revision) ? revision : { result: 'stale', revision };
}

function unprocessableAt(faults: readonly WriteProblem[]): Problem {
  return unprocessable(faults.map(({ path, message }) => bodyError(path, message)));
}
