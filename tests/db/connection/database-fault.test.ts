import { expect, it } from 'vitest';
import { databaseFault } from '@/lib/db/connection/database-fault';

const coded = (code: string, more: object = {}) => Object.assign(new Error('…'), { code, ...more });

const missing = (message: string) => Object.assign(new Error(message), { code: 'ENOENT' });

/** An error as Prisma hands it on from either engine. */
const byPrisma = (originalCode: string) =>
  coded('P2010', { meta: { driverAdapterError: { cause: { kind: 'postgres', originalCode } } } });

it.each([
  ['undone', 'a deadlock', byPrisma('40P01')],
  ['undone', 'a serialization failure', byPrisma('40001')],
  ['undone', 'a conflict of writes', coded('P2034')],
  ['full', 'a full disk of a server', byPrisma('53100')],
  ['full', 'a full disk of this machine', new Error('…', { cause: coded('ENOSPC') })],
  ['busy', 'too many connections', byPrisma('53300')],
  ['busy', 'a lock that was not given in time', byPrisma('55P03')],
  ['busy', 'a statement that took too long', byPrisma('57014')],
  ['busy', 'a transaction that found no connection', coded('P2028')],
  [
    'busy',
    'a pool without a free connection',
    new Error('timeout exceeded when trying to connect'),
  ],
  ['unreachable', 'a lost connection', byPrisma('08006')],
  ['unreachable', 'a server that stops', byPrisma('57P01')],
  ['unreachable', 'a primary that became a standby', byPrisma('25006')],
  ['unreachable', 'a refused connection', coded('ECONNREFUSED', { syscall: 'connect' })],
  ['unreachable', 'a socket that is not there', missing('connect ENOENT /run/.s.PGSQL.5432')],
  ['unreachable', 'a refused connection, by Prisma', coded('P1001')],
  ['unreachable', 'a broken connection', new Error('Connection terminated unexpectedly')],
  [
    'unreachable',
    'a transaction whose connection broke',
    new Error('Client has encountered a connection error and is not queryable'),
  ],
  ['unreachable', 'an embedded database that has ended', new Error('PGlite is closed')],
  [null, 'a refused content', byPrisma('RF003')],
  [null, 'a key that is there already', coded('P2002')],
  [null, 'a missing file', missing('ENOENT: no such file or directory, open /etc/none')],
  [null, 'an error of ours', new Error('a bug')],
  [null, 'nothing', null],
])('%s: %s', (fault, _what, error) => {
  expect(databaseFault(error)).toBe(fault);
});

it('of an error that names itself as its cause nothing is told, in the end', () => {
  const error = new Error('a bug');
  error.cause = error;
  expect(databaseFault(error)).toBeNull();
});
