import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { revisionHashes } from '@/lib/agreement/record/revision-hash';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { LOCKS } from '../connection/advisory-lock';
import { databaseFault } from '../connection/database-fault';
import { correctedRows } from './read-continued';
import {
  type CorrectedRows,
  describesAnew,
  type RecordRows,
  sinceRevision,
  toRecord,
  WHOLE,
} from './record-row';

/** An agreement that has revisions without a hash, and the first of them. */
const Unhashed = z.object({ agreementId: z.int(), first: z.int() });
type Unhashed = z.infer<typeof Unhashed>;

// So many agreements are read at once, and are all of what one transaction does; where fewer are found, they are all.
const MOST = 20;

const { outlines, parties, people, priorities, strands, milestones } = WHOLE.include;
const DESCRIBED = { outlines, parties, people, priorities, strands, milestones };

// In milliseconds: how long that many may take, and how often a process looks whether another has done its part.
const TIMEOUT = 600_000;
const LOOK = 100;

// How often in succession a part is done anew that the database undid, or had no time for, since others write too.
const TRIES = 5;

/**
 * Computes the hashes of all revisions of earlier releases, when the database is opened: in parts, each a transaction
 * that of all processes one does at a time. Resolves once there are none left.
 */
export async function writeMissingHashes(db: PrismaClient): Promise<void> {
  const unreadable: number[] = [];
  for (let tries = 1; ; ) {
    const done = await db
      .$transaction((tx) => writeInTurn(tx, unreadable), { timeout: TIMEOUT })
      .catch((error) => {
        const fault = databaseFault(error);
        if ((fault !== 'undone' && fault !== 'busy') || tries === TRIES) throw error;
        return 'undone';
      });
    if (done === 'all') return;
    tries = done === 'undone' ? tries + 1 : 1;
    if (done !== 'part') await pause(LOOK);
  }
}

async function writeInTurn(
  tx: Prisma.TransactionClient,
  unreadable: number[],
): Promise<'all' | 'part' | 'elsewhere'> {
  const rows = await tx.$queryRaw`
    SELECT pg_try_advisory_xact_lock(${LOCKS['missing hashes']}::bigint) AS taken`;
  const [{ taken } = { taken: false }] = Taken.parse(rows);
  if (!taken) return 'elsewhere';
  return (await writePart(tx, unreadable)) ? 'part' : 'all';
}

const Taken = z.array(z.object({ taken: z.boolean() }));

/**
 * Computes the hashes of all revisions that have none and that a transaction sees: those that it made, and those that an
 * earlier release left. An agreement of which a row is no fact gets none: whoever reads it is told of that row.
 */
export async function writeHashes(tx: Prisma.TransactionClient): Promise<void> {
  const unreadable: number[] = [];
  while (await writePart(tx, unreadable));
}

/** Does so for at most so many agreements, and adds to those that cannot be read; false where none are left. */
async function writePart(tx: Prisma.TransactionClient, unreadable: number[]): Promise<boolean> {
  const found = await readUnhashed(tx, unreadable);
  const whole = found.filter(({ first }) => first === 1).map(({ agreementId }) => agreementId);
  if (whole.length > 0) {
    const all = await tx.agreement.findMany({ where: { id: { in: whole } }, ...WHOLE });
    for (const rows of all) {
      if (!(await writeHashesOf(tx, rows, rows.entries, 1))) unreadable.push(rows.id);
    }
  }
  for (const one of found.filter(({ first }) => first > 1)) {
    if (!(await continueHashes(tx, one))) unreadable.push(one.agreementId);
  }
  return found.length === MOST;
}

async function readUnhashed(
  tx: Prisma.TransactionClient,
  unreadable: readonly number[],
): Promise<Unhashed[]> {
  const rows = await tx.$queryRaw`
    SELECT agreement_id AS "agreementId", min(number) AS first FROM revision_hash
    WHERE hash IS NULL AND agreement_id <> ALL (${unreadable}::integer[])
    GROUP BY agreement_id ORDER BY agreement_id LIMIT ${MOST}`;
  return z.array(Unhashed).parse(rows);
}

/** Goes on from the hash of the revision before, so that no more is read than what is hashed. */
async function continueHashes(
  tx: Prisma.TransactionClient,
  { agreementId: id, first }: Unhashed,
): Promise<boolean> {
  const since = sinceRevision(first);
  const added = await tx.agreement.findUniqueOrThrow({ where: { id }, ...since });
  const described = describesAnew(added)
    ? await tx.agreement.findUniqueOrThrow({ where: { id }, include: DESCRIBED })
    : {};
  // Whether an agreement is followed is in no hash.
  const rows = { ...added, ...described, retirements: [] };
  return writeHashesOf(tx, rows, await correctedRows(tx, added), first);
}

/** Whether they could be computed. */
async function writeHashesOf(
  tx: Prisma.TransactionClient,
  rows: RecordRows,
  corrected: CorrectedRows,
  first: number,
): Promise<boolean> {
  const record = readable(rows, corrected);
  if (!record) return false;
  const made = rows.revisions.filter(({ number }) => number >= first);
  const previous = rows.revisions.find(({ number }) => number === first - 1)?.hash?.hash ?? null;
  const hashes = revisionHashes(record, made, previous);
  const byNumber = JSON.stringify(
    Object.fromEntries(made.map(({ number }, place) => [number, hashes[place]])),
  );
  await tx.$executeRaw`
    UPDATE revision_hash SET hash = computed.hash
    FROM jsonb_each_text(${byNumber}::jsonb) AS computed (number, hash)
    WHERE agreement_id = ${rows.id} AND revision_hash.number = computed.number::integer
      AND revision_hash.hash IS NULL`;
  return true;
}

function readable(rows: RecordRows, corrected: CorrectedRows): AgreementRecord | null {
  try {
    return toRecord(rows, corrected);
  } catch {
    return null;
  }
}
