import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { statementNames } from './statement-names';

export type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;
type Statements = Pick<Adapter, 'queryRaw' | 'executeRaw'>;
type Statement = Parameters<Adapter['queryRaw']>[0];

// PostgreSQL's code where what was prepared gives other columns than it did ("cached plan must not change result type"):
// a migration has changed the type of one.
const CHANGED_RESULT = '0A000';

/**
 * Prisma's adapter with prepared statements. Where a migration has changed what one gives, all are prepared anew: a
 * statement that stands alone is sent again; within a transaction it fails, and `inTransaction` does its work again.
 * A transaction in which a statement failed is undone by its commit, which then rejects: PostgreSQL reports no error.
 */
export class PreparedAdapter extends PrismaPg {
  readonly #renew: () => void;
  readonly #before: (sql: string) => void;

  /**
   * `replaceAll` has the pool's connections end, with what they have prepared, once they were used again; `before` is
   * called with each statement's text, and throws for one that must not be sent.
   */
  constructor(pool: Pool, replaceAll: () => void, before: (sql: string) => void = () => {}) {
    const names = statementNames(replaceAll);
    super(pool, { statementNameGenerator: ({ sql }) => names.nameOf(sql) });
    this.#before = before;
    this.#renew = () => {
      names.renew();
      replaceAll();
    };
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const { queryRaw, executeRaw } = this.#watched(adapter);
    adapter.queryRaw = (query) => againIfChanged(() => queryRaw(query));
    adapter.executeRaw = (query) => againIfChanged(() => executeRaw(query));
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => {
      const transaction = await startTransaction(level);
      return Object.assign(transaction, undoneWhereOneFailed(this.#watched(transaction)));
    };
    return adapter;
  }

  /** How statements are put; where what one gives has changed, all are prepared anew from then on. */
  #watched(queryable: Adapter | Transaction): Statements {
    const [queryRaw, executeRaw] = [
      queryable.queryRaw.bind(queryable),
      queryable.executeRaw.bind(queryable),
    ];
    const watched = async <Result>(
      query: Statement,
      send: (query: Statement) => Promise<Result>,
    ) => {
      this.#before(query.sql);
      try {
        return await send(query);
      } catch (error) {
        if (isChanged(error)) this.#renew();
        throw error;
      }
    };
    return {
      queryRaw: (query) => watched(query, queryRaw),
      executeRaw: (query) => watched(query, executeRaw),
    };
  }
}

function undoneWhereOneFailed({ queryRaw, executeRaw }: Statements): Statements {
  let failed: { error: unknown } | undefined;
  const watched = async <Result>(result: Promise<Result>) => {
    try {
      return await result;
    } catch (error) {
      failed ??= { error };
      throw error;
    }
  };
  return {
    queryRaw: (query) => watched(queryRaw(query)),
    executeRaw: async (query) => {
      if (query.sql === 'COMMIT' && failed) {
        await executeRaw({ ...query, sql: 'ROLLBACK' });
        throw failed.error;
      }
      const changed = await watched(executeRaw(query));
      if (query.sql.startsWith('ROLLBACK TO ')) failed = undefined;
      return changed;
    },
  };
}

// The server refuses before it does anything, so that the statement can be sent again.
async function againIfChanged<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (isChanged(error)) return send();
    throw error;
  }
}

function isChanged(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : null;
  return (
    typeof cause === 'object' &&
    cause !== null &&
    Reflect.get(cause, 'originalCode') === CHANGED_RESULT
  );
}
