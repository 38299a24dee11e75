import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { groupBy } from '@/lib/agreement/group-by';
import type { Store } from '@/lib/db/connection/open';
import { keepCited, makeAllDue } from '@/lib/db/sources/keep-cited';
import { readText } from '@/lib/db/sources/read-checks';
import { type DueAddress, readDueAddresses } from '@/lib/db/sources/read-due';
import { writeCheck } from '@/lib/db/sources/write-check';
import type { GuardedFetch } from '@/lib/fetch/guarded-fetch';
import { type Asked, checkOf, isOfAnother, unread } from './ask-source';
import type { Checked, CheckedSource, CheckRun } from './check-run';
import { ACCEPT_TEXT } from './media-type';
import { failuresAfter, nextCheck } from './next-check';
import type { Robots } from './robots';
import type { SourceReader } from './source-reader';

/** By what sources are asked and read, and within which bounds. */
export interface Checking {
  fetch: GuardedFetch;
  robots: Robots;
  reader: Pick<SourceReader, 'read'>;
  now(): Date;
  /** Up to which entry it was seen what the record cites. */
  seen: number;
  /** How many sources are asked at a time, each of another host. */
  atOnce: number;
  /** How many milliseconds lie at least between two requests to a host, and when each may be asked again. */
  spacing: number;
  turns: Map<string, number>;
  /** For how many milliseconds sources are begun with; those that are left stay due. */
  beginningFor: number;
  /** Once it aborts nothing more is asked or written. */
  ending: AbortSignal;
}

/** What is asked last has answered, and is read, within another half minute. */
export const BOUNDS = { atOnce: 4, spacing: 5_000, beginningFor: 40_000 };

/**
 * Asks the cited addresses that are due, or all, keeps what was read and looks for the quoted words in it; gives what
 * came of each. What fails at one source is its own failure; a database that fails, or the end, rejects. What is asked
 * never waits longer than the run lasts: a host whose turn comes later is left for the next.
 */
export async function checkSources(
  store: Store,
  which: Checked,
  checking: Checking,
): Promise<CheckRun> {
  const run = await store.withAdvisoryLock('source checks', async () => {
    const { db } = store;
    checking.seen = await keepCited(db, checking.seen);
    if (which === 'all') await makeAllDue(db);
    const due = await readDueAddresses(db, checking.now());
    const sources = await checkHosts(db, due, checking);
    return { sources, left: due.length - sources.length };
  });
  return run === 'elsewhere' ? { result: run } : { result: 'checked', ...run };
}

async function checkHosts(
  db: Store['db'],
  due: readonly DueAddress[],
  checking: Checking,
): Promise<CheckedSource[]> {
  // Every host that waits for its turn listens to it; Node would warn of more than ten.
  setMaxListeners(0, checking.ending);
  const severalAtOnce = pLimit(checking.atOnce);
  const until = performance.now() + checking.beginningFor;
  const checked = new Map<number, CheckedSource>();
  const hosts = groupBy(due, ({ url }) => new URL(url).host);
  // Where one ends by a fault the others come to their end too, so that none runs on unseen.
  const ended = await Promise.allSettled(
    [...hosts].map(async ([host, addresses]) => {
      for (const address of addresses) {
        if (!(await isTurn(host, until, checking))) return;
        const one = await severalAtOnce(async () =>
          performance.now() < until ? check(db, address, checking) : 'late',
        );
        if (one === 'late') return;
        if (one) checked.set(address.id, one);
      }
    }),
  );
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return due.flatMap(({ id }) => checked.get(id) ?? []);
}

/** Waits until a host may be asked again; false where that is after the run. */
async function isTurn(host: string, until: number, { turns, ending }: Checking): Promise<boolean> {
  ending.throwIfAborted();
  const turn = turns.get(host) ?? 0;
  if (Math.max(turn, performance.now()) >= until) return false;
  const wait = turn - performance.now();
  if (wait > 0) await pause(wait, undefined, { signal: ending });
  return true;
}

async function check(
  db: Store['db'],
  address: DueAddress,
  checking: Checking,
): Promise<CheckedSource | null> {
  const { now, ending } = checking;
  const asked = await ask(db, address, checking).catch((error: unknown) => {
    if (ending.aborted) throw error;
    console.error(`The source ${address.url} could not be checked:`, error);
    return unread(now(), null, 'A fault of this site’s own: its log says which.');
  });
  ending.throwIfAborted();
  const { check: found, text, retryAfter } = asked;
  const failures = failuresAfter(address, found.outcome);
  const checkAfter = nextCheck(found.outcome, failures, retryAfter, found.at);
  const isThere = await writeCheck(db, address.id, found, text, { checkAfter, failures });
  if (!isThere) return null;
  return {
    url: address.url,
    outcome: found.outcome,
    problem: found.problem,
    found: found.found.length,
    missing: found.missing.length,
    changed:
      address.known !== null && found.sha256 !== null && address.known.sha256 !== found.sha256,
  };
}

async function ask(db: Store['db'], address: DueAddress, checking: Checking): Promise<Asked> {
  const { fetch, reader, now, turns, ending } = checking;
  const { url, known } = address;
  const pauses = new Map<string, number>();
  const admit = (to: string) => refusalOf(to, checking, pauses);
  const refusal = await admit(url);
  if (refusal !== null) return unread(now(), null, refusal);
  const asking = { accept: ACCEPT_TEXT, ending, admit };
  const { etag = null, lastModified = null } = known ?? {};
  const conditional = await fetch(url, { ...asking, etag, lastModified });
  const fetched = isOfAnother(address, conditional) ? await fetch(url, asking) : conditional;
  // The hosts have answered by now, and are left alone from here.
  for (const [host, apart] of pauses) turns.set(host, performance.now() + apart);
  return checkOf(address, fetched, (hash) => readText(db, address.id, hash), reader, now());
}

/** Why the robots.txt of its origin does not let an address be asked, in a sentence; null where it does. It is its host's turn, after which comes a pause. */
async function refusalOf(
  address: string,
  { robots, spacing, turns, ending }: Checking,
  pauses: Map<string, number>,
): Promise<string | null> {
  const { host } = new URL(address);
  const rule = await robots(address, ending);
  const apart = Math.max(spacing, rule === 'unreachable' ? 0 : rule.delay);
  pauses.set(host, apart);
  turns.set(host, performance.now() + apart);
  if (rule === 'unreachable') {
    return `Whether ${host} may be asked (robots.txt) could not be found out.`;
  }
  return rule.allowed ? null : `The robots.txt of ${host} asks programs not to read this.`;
}
