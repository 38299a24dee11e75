import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { type FolderState, requireRoom } from '../folder-state';

type Adapter = Awaited<ReturnType<PrismaPGlite['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;
type Level = Parameters<Adapter['startTransaction']>[0];

/**
 * Prisma's adapter for the embedded engine with transactions of its own: a commit that fails rejects, where the plain
 * adapter reports success; and an isolation level is set inside its transaction instead of before it.
 */
export class EmbeddedAdapter extends PrismaPGlite {
  readonly #pglite: PGlite;
  readonly #state: () => FolderState;

  /** `state`: how the folder stands that the engine writes to. */
  constructor(pglite: PGlite, state: () => FolderState) {
    super(pglite);
    this.#pglite = pglite;
    this.#state = state;
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const { queryRaw, executeRaw } = guarded(adapter, this.#state);
    // The engine answers within one turn of the event loop: others would wait while queries follow each other.
    adapter.queryRaw = async (query) => {
      const found = await queryRaw(query);
      await nextTurn();
      return found;
    };
    adapter.executeRaw = executeRaw;
    adapter.startTransaction = (level) => startTransaction(this.#pglite, level, this.#state);
    return adapter;
  }
}

/** How statements are put to an adapter, after a look whether there is room for those that write. */
function guarded(
  adapter: Adapter,
  state: () => FolderState,
): Pick<Adapter, 'queryRaw' | 'executeRaw'> {
  const [queryRaw, executeRaw] = [adapter.queryRaw.bind(adapter), adapter.executeRaw.bind(adapter)];
  return {
    queryRaw: async (query) => {
      requireRoom(query.sql, state);
      return queryRaw(query);
    },
    executeRaw: async (query) => {
      requireRoom(query.sql, state);
      return executeRaw(query);
    },
  };
}

function startTransaction(
  pglite: PGlite,
  level: Level,
  state: () => FolderState,
): Promise<Transaction> {
  return new Promise((resolve, reject) => {
    const ended = pglite.transaction(async (tx) => {
      // Of the engine, the plain adapter calls here only what a transaction of it has too.
      const plain = await new PrismaPGlite(tx as typeof tx & PGlite).connect();
      const run = (sql: string) => plain.executeRaw({ sql, args: [], argTypes: [] });
      if (level) await run(`SET TRANSACTION ISOLATION LEVEL ${level}`);
      await new Promise<void>((end, fail) => {
        const rollback = async () => {
          await tx.rollback().catch((error: unknown) => {
            fail(error);
            throw error;
          });
          end();
          await ended;
        };
        const commit = async () => {
          try {
            // Deferred constraints are checked here, where their refusal still reaches Prisma with its code.
            await run('SET CONSTRAINTS ALL IMMEDIATE');
          } catch (error) {
            await rollback();
            throw error;
          }
          end();
          await ended;
          await nextTurn();
        };
        resolve({
          provider: plain.provider,
          adapterName: plain.adapterName,
          options: { usePhantomQuery: true },
          ...guarded(plain, state),
          commit,
          rollback,
        });
      });
    });
    ended.catch(reject);
  });
}
