import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';

type Adapter = Awaited<ReturnType<PrismaPGlite['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;
type Level = Parameters<Adapter['startTransaction']>[0];

/**
 * Prisma's adapter for the embedded engine, mended in two places: a commit that fails is told, where the plain
 * adapter reports success; and an isolation level is set inside its transaction instead of before it.
 */
export class EmbeddedAdapter extends PrismaPGlite {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super(pglite);
    this.#pglite = pglite;
  }

  override async connect(): Promise<Adapter> {
    const plain = await super.connect();
    return {
      provider: plain.provider,
      adapterName: plain.adapterName,
      queryRaw: (query) => plain.queryRaw(query),
      executeRaw: (query) => plain.executeRaw(query),
      executeScript: async (script) => {
        await this.#pglite.exec(script);
      },
      getConnectionInfo: () => ({ supportsRelationJoins: true }),
      dispose: () => plain.dispose(),
      startTransaction: (level) => startTransaction(this.#pglite, level),
    };
  }
}

async function startTransaction(pglite: PGlite, level: Level): Promise<Transaction> {
  let ended: Promise<unknown> = Promise.resolve();
  const watched = watching(pglite, (end) => {
    ended = end;
  });
  const plain = await (await new PrismaPGlite(watched).connect()).startTransaction();
  const say = (sql: string) => plain.executeRaw({ sql, args: [], argTypes: [] });
  if (level) await say(`SET TRANSACTION ISOLATION LEVEL ${level}`);
  return {
    provider: plain.provider,
    adapterName: plain.adapterName,
    options: plain.options,
    queryRaw: (query) => plain.queryRaw(query),
    executeRaw: (query) => plain.executeRaw(query),
    rollback: () => plain.rollback(),
    commit: async () => {
      try {
        // Deferred constraints speak here, where their refusal still reaches Prisma with its code.
        await say('SET CONSTRAINTS ALL IMMEDIATE');
      } catch (error) {
        await plain.rollback();
        throw error;
      }
      await plain.commit();
      await ended;
      // The engine answers within one turn of this process's loop: others would wait while transactions follow each other.
      await nextTurn();
    },
  };
}

/** The engine itself, but the end of each transaction is handed on as well. */
function watching(pglite: PGlite, onTransaction: (end: Promise<unknown>) => void): PGlite {
  return new Proxy(pglite, {
    get(target, key) {
      if (key === 'transaction') {
        return (...work: Parameters<PGlite['transaction']>) => {
          const end = target.transaction(...work);
          onTransaction(end);
          return end;
        };
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
