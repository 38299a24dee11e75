import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { statementNames } from './statement-names';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

// PostgreSQL's code where what was prepared gives other columns than it did ("cached plan must not change result type"):
// a migration has changed the type of one.
const CHANGED_RESULT = '0A000';

/**
 * Prisma's adapter with prepared statements. Where a migration has changed what one gives, all are prepared anew: a
 * statement that stands alone is sent again; within a transaction it fails, and `inTransaction` does its work again.
 */
export class ServerAdapter extends PrismaPg {
  readonly #renew: () => void;

  /** `replaceAll` has the pool's connections end, with what they have prepared, once they were used again. */
  constructor(pool: Pool, replaceAll: () => void) {
    const names = statementNames(replaceAll);
    super(pool, { statementNameGenerator: ({ sql }) => names.nameOf(sql) });
    this.#renew = () => {
      names.renew();
      replaceAll();
    };
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const { queryRaw, executeRaw } = renewing(adapter, this.#renew);
    adapter.queryRaw = (query) => againIfChanged(() => queryRaw(query));
    adapter.executeRaw = (query) => againIfChanged(() => executeRaw(query));
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => {
      const transaction = await startTransaction(level);
      return Object.assign(transaction, renewing(transaction, this.#renew));
    };
    return adapter;
  }
}

/** How statements are put to an adapter; where what one gives has changed, all are prepared anew from then on. */
function renewing(
  queryable: Adapter | Transaction,
  renew: () => void,
): Pick<Adapter, 'queryRaw' | 'executeRaw'> {
  const [queryRaw, executeRaw] = [
    queryable.queryRaw.bind(queryable),
    queryable.executeRaw.bind(queryable),
  ];
  const watched = async <Result>(result: Promise<Result>) => {
    try {
      return await result;
    } catch (error) {
      if (isChanged(error)) renew();
      throw error;
    }
  };
  return {
    queryRaw: (query) => watched(queryRaw(query)),
    executeRaw: (query) => watched(executeRaw(query)),
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
