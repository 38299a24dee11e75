/**
 * What is wrong with the database where an error is no fault of what it was asked: `unreachable`; `busy`: it answers,
 * but has no connection, lock or time left; `undone`: it undid a transaction for the sake of others; `full`: its disk
 * takes nothing more.
 */
export type DatabaseFault = 'unreachable' | 'busy' | 'undone' | 'full';

/** After how many seconds whoever met a fault may try again. */
export const RETRY_AFTER: Readonly<Record<DatabaseFault, number>> = {
  unreachable: 5,
  busy: 2,
  undone: 1,
  full: 60,
};

// By SQLSTATE (PostgreSQL, appendix A), by Prisma's codes, by those of the network, and by what `pg`, its pool and the
// embedded engine say without any code.
const FAULTS: readonly [DatabaseFault, RegExp][] = [
  // 0A000: a migration changed what a prepared statement gives, which is prepared anew.
  ['undone', /^(0A000|40001|40P01|P2034)$/],
  ['full', /^(53100|ENOSPC|EDQUOT|EFBIG)$/],
  // 53200: out of memory; 53300, 53400: connections; 55P03, 57014: a lock or a statement took too long. 25P03: a
  // transaction was left idle.
  ['busy', /^(53000|53200|53300|53400|55P03|57014|25P03|P2024|P2028|P2037)$/],
  // 08: connections; 57P: it stops or starts; 25006: what was the primary server takes no writes; 58: its
  // disk, or a file that is gone.
  ['unreachable', /^(08\w{3}|57P0\d|25006|58\w{3}|P1001|P1002|P1008|P1017)$/],
  [
    'unreachable',
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT)$/,
  ],
];
const SAID: readonly [DatabaseFault, RegExp][] = [
  ['busy', /^timeout exceeded when trying to connect$/],
  [
    'unreachable',
    /^(Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after|timeout expired$|PGlite is closed|the database did not answer|the store is not open)/,
  ],
];

/** What an error tells of the database, wherever in it that is told; null where it is none of the database's faults. */
export function databaseFault(error: unknown): DatabaseFault | null {
  for (const one of within(error)) {
    const [codes, message] = [codesOf(one), text(one, 'message')];
    const coded = FAULTS.find(([, pattern]) => codes.some((code) => pattern.test(code)));
    // A missing file is the database's where it is a socket that one was to connect to; Prisma keeps its message only.
    if (coded && (!codes.includes('ENOENT') || /\bconnect ENOENT\b/.test(message))) return coded[0];
    const said = codes.length === 0 && SAID.find(([, pattern]) => pattern.test(message));
    if (said) return said[0];
  }
  return null;
}

/** An error and what it names as its cause, also within what Prisma's carry. */
function* within(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== 'object' || error === null || depth > 8) return;
  yield error;
  for (const name of ['cause', 'meta', 'driverAdapterError']) {
    yield* within(Reflect.get(error, name), depth + 1);
  }
}

function codesOf(error: object): string[] {
  return ['code', 'originalCode'].map((name) => text(error, name)).filter((code) => code !== '');
}

function text(error: object, name: string): string {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}
