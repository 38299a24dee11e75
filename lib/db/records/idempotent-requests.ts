import { z } from 'zod';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { Prisma, PrismaClient } from '@/prisma/client/client';

/** What a request was answered, to be given again to its retry. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A request that its sender can name: whose it is, under which key, and what it asks. */
export interface NamedRequest {
  editorId: string;
  key: string;
  fingerprint: string;
}

/** What was done, with its answer; `written` where an agreement was written to just now. */
export type Done = {
  result: 'done';
  answer: KeptAnswer;
  written?: {
    slug: string;
    revision: number;
    /** The record as it stands after that, where it is known without reading it. */
    record?: AgreementRecord;
  };
};
export type NotAgain = { result: 'under way' } | { result: 'key used otherwise' };

/**
 * Does a request's work once (draft-ietf-httpapi-idempotency-key-header): its answer is kept with what the
 * transaction writes, and given again for 24 hours. What is not done is not kept, and may be tried again.
 */
export async function doOnce<Other extends { result: string }>(
  tx: Prisma.TransactionClient,
  request: NamedRequest | null,
  work: () => Promise<Done | Other>,
): Promise<Done | Other | NotAgain> {
  if (request === null) return work();
  if (!(await lockRequest(tx, request))) return { result: 'under way' };
  const { fingerprint } = request;
  const kept = await readKept(tx, request);
  if (kept) {
    if (kept.fingerprint !== fingerprint) return { result: 'key used otherwise' };
    const { status, headers, body } = kept;
    return { result: 'done', answer: { status, headers, body } };
  }
  const outcome = await work();
  if (isDone(outcome))
    await tx.idempotentRequest.create({ data: { ...request, ...outcome.answer } });
  return outcome;
}

const Kept = z.object({
  fingerprint: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isOld: z.boolean(),
});
const LockRows = z.tuple([z.object({ locked: z.boolean() })]);

/** Whether no other transaction is doing a request under the same key; until this one ends, none may begin. */
async function lockRequest(
  tx: Prisma.TransactionClient,
  { editorId, key }: NamedRequest,
): Promise<boolean> {
  const name = `${editorId} ${key}`;
  const rows = await tx.$queryRaw`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS locked`;
  return LockRows.parse(rows)[0].locked;
}

/** What is kept of a request, which is forgotten where it is older than 24 hours; null without. */
async function readKept(
  tx: Prisma.TransactionClient,
  { editorId, key }: NamedRequest,
): Promise<z.infer<typeof Kept> | null> {
  const rows = await tx.$queryRaw`
    SELECT fingerprint, status, headers, body, created_at < now() - interval '24 hours' AS "isOld"
    FROM idempotent_request WHERE editor_id = ${editorId} AND key = ${key}`;
  const [kept = null] = z.array(Kept).parse(rows);
  if (!kept?.isOld) return kept;
  await tx.idempotentRequest.delete({ where: { editorId_key: { editorId, key } } });
  return null;
}

/** Forgets all requests that are older than 24 hours, by the database's clock. */
export async function forgetOldRequests(db: PrismaClient): Promise<void> {
  // What another transaction is about to forget is left to it.
  await db.$executeRaw`
    DELETE FROM idempotent_request WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM idempotent_request WHERE created_at < now() - interval '24 hours'
      FOR UPDATE SKIP LOCKED
    ))`;
}

function isDone(outcome: { result: string }): outcome is Done {
  return outcome.result === 'done';
}
