import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PrismaClient } from '@/prisma/client/client';
import { retried, type Transaction } from '../connection/write-transaction';
import { groupIntoStories } from '../news/group-into-stories';
import { toItemContent } from '../news/item-row';
import { matchAnew } from './match-anew';
import { type MatcherNow, matcherNow } from './matcher-now';
import { endMatchingFaults, type Faults, noteMatchingFaults } from './matching-faults';
import { type MatchedItem, writeMatches } from './write-matches';

/** So many items are matched in one transaction. */
const BATCH = 200;

/** How long a batch may wait for its turn, and may then take, in milliseconds. */
const TIMES = { maxWait: 30_000, timeout: 120_000 };

/**
 * Holds the items that wait for it against all agreements that can be, notes those that cannot, groups those that may concern one into stories, and gives
 * how many items it held. Items are done in batches, each whole or not at all, one process at a time; between them
 * others get their turn, and where it is late the rest waits.
 */
export async function matchUnmatched(
  db: PrismaClient,
  isLate: () => boolean = () => false,
): Promise<number> {
  const { unchanged, renewed, faults } = await matcherNow(db);
  await noteMatchingFaults(db, faults);
  await endMatchingFaults(db, renewed);
  await matchAnew(db, unchanged);
  if ((await db.item.findFirst({ where: { matched: false }, select: { id: true } })) === null) {
    return 0;
  }
  const { now, ...further } = await matcherNow(db);
  await noteMatchingFaults(db, further.faults);
  await endMatchingFaults(db, further.renewed);
  let held = 0;
  for (let after = 0; ; ) {
    const batch = await retried(() => db.$transaction((tx) => matchBatch(tx, now, after), TIMES));
    held += batch.held;
    if (batch.last === null || isLate()) return held;
    after = batch.last;
    await nextTurn();
  }
}

/** Matches the next items after one; `last` is the last of those looked at, null where there was none. */
async function matchBatch(
  tx: Transaction,
  { match, agreements }: MatcherNow,
  after: number,
): Promise<{ held: number; last: number | null }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('agreement-tracker matching', 0))::text`;
  const rows = await tx.item.findMany({
    where: { matched: false, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: BATCH,
  });
  const held = rows.map((row): MatchedItem => ({ row, ...match(toItemContent(row)) }));
  await noteMatchingFaults(tx, faultsAmong(held, agreements));
  await writeMatches(tx, held, agreements);
  await groupIntoStories(tx, held);
  // One that was changed meanwhile waits to be matched as it now is.
  const count = await tx.$executeRaw`
    UPDATE item SET matched = true
    FROM unnest(${rows.map(({ id }) => id)}::int[], ${rows.map(({ version }) => version)}::int[]) AS done (id, version)
    WHERE item.id = done.id AND item.version = done.version`;
  return { held: count, last: rows.at(-1)?.id ?? null };
}

/** By which fault items could not be held against agreements, by the agreements' numbers: of several the first. */
function faultsAmong(
  held: readonly MatchedItem[],
  agreements: ReadonlyMap<string, number>,
): Faults {
  const found = new Map<number, unknown>();
  for (const [slug, error] of held.flatMap(({ faults }) => [...faults])) {
    const id = agreements.get(slug);
    if (id !== undefined && !found.has(id)) found.set(id, error);
  }
  return found;
}
