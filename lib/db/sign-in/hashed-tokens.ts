import type { prismaAdapter } from 'better-auth/adapters/prisma';
import { sha256 } from '../editors/sha256';

type Adapter = ReturnType<ReturnType<typeof prismaAdapter>>;
type Methods = Omit<Adapter, 'transaction'>;
type Where = Parameters<Adapter['findOne']>[0]['where'];
type Row = Record<string, unknown>;

/** By which field the sign-in library finds what a browser's cookie names: whoever knows the value comes in by it. */
const TOKENS: ReadonlyMap<string, string> = new Map([
  ['session', 'token'],
  ['verification', 'identifier'],
]);

/**
 * An adapter of the sign-in library that keeps tokens as their SHA-256. A row that is asked for by its token is given
 * back with that token; any other row bears the hash, by which nothing is found.
 */
export function hashedTokens(adapter: Adapter): Adapter {
  return {
    ...hashing(adapter),
    // The library's own hashing of identifiers also takes the hash itself for the token, and does not cover sessions.
    transaction: (work) => adapter.transaction((trx) => work(hashing(trx))),
  };
}

function hashing(adapter: Methods): Methods {
  return {
    ...adapter,
    async create<T extends Row, R = T>(asked: Created<T>): Promise<R> {
      const { data, tokens } = hashedData(asked.model, asked.data);
      return tokens.restored(await adapter.create<T, R>({ ...asked, data }));
    },
    async findOne<T>(asked: Parameters<Methods['findOne']>[0]): Promise<T | null> {
      const { where, tokens } = hashedWhere(asked.model, asked.where);
      return tokens.restored(await adapter.findOne<T>({ ...asked, where }));
    },
    async findMany<T>(asked: Parameters<Methods['findMany']>[0]): Promise<T[]> {
      const { where, tokens } = hashedWhere(asked.model, asked.where ?? []);
      return (await adapter.findMany<T>({ ...asked, where })).map((row) => tokens.restored(row));
    },
    count: (asked) =>
      adapter.count({ ...asked, where: hashedWhere(asked.model, asked.where ?? []).where }),
    async update<T>(asked: Parameters<Methods['update']>[0]): Promise<T | null> {
      const { where, tokens } = hashedWhere(asked.model, asked.where);
      const { data: update } = hashedData(asked.model, asked.update);
      return tokens.restored(await adapter.update<T>({ ...asked, where, update }));
    },
    updateMany: (asked) =>
      adapter.updateMany({
        ...asked,
        where: hashedWhere(asked.model, asked.where).where,
        update: hashedData(asked.model, asked.update).data,
      }),
    delete: (asked) =>
      adapter.delete({ ...asked, where: hashedWhere(asked.model, asked.where).where }),
    deleteMany: (asked) =>
      adapter.deleteMany({ ...asked, where: hashedWhere(asked.model, asked.where).where }),
    async consumeOne<T>(asked: Parameters<Methods['consumeOne']>[0]): Promise<T | null> {
      const { where, tokens } = hashedWhere(asked.model, asked.where);
      return tokens.restored(await adapter.consumeOne<T>({ ...asked, where }));
    },
    async incrementOne<T>(asked: Parameters<Methods['incrementOne']>[0]): Promise<T | null> {
      const { where, tokens } = hashedWhere(asked.model, asked.where);
      const { data: set } = hashedData(asked.model, asked.set ?? {});
      return tokens.restored(await adapter.incrementOne<T>({ ...asked, where, set }));
    },
  };
}

type Created<T> = Omit<Parameters<Methods['create']>[0], 'data'> & { data: Omit<T, 'id'> };

/** The tokens that were given with a question, which its answer bears again. */
class Tokens {
  readonly #byHash = new Map<string, string>();

  constructor(readonly field: string | undefined) {}

  hashed(token: string): string {
    const hash = sha256(token);
    this.#byHash.set(hash, token);
    return hash;
  }

  restored<T>(row: T): T {
    if (this.field === undefined || typeof row !== 'object' || row === null) return row;
    const hash: unknown = Reflect.get(row, this.field);
    const token = typeof hash === 'string' ? this.#byHash.get(hash) : undefined;
    return token === undefined ? row : { ...row, [this.field]: token };
  }
}

function hashedData<T extends object>(model: string, data: T): { data: T; tokens: Tokens } {
  const tokens = new Tokens(TOKENS.get(model));
  const token: unknown = tokens.field === undefined ? undefined : Reflect.get(data, tokens.field);
  if (tokens.field === undefined || typeof token !== 'string') return { data, tokens };
  return { data: { ...data, [tokens.field]: tokens.hashed(token) }, tokens };
}

function hashedWhere(model: string, where: Where): { where: Where; tokens: Tokens } {
  const tokens = new Tokens(TOKENS.get(model));
  const hashed = where.map((condition) => {
    const { field, operator = 'eq', value } = condition;
    if (field !== tokens.field) return condition;
    if (operator === 'eq' && typeof value === 'string') {
      return { ...condition, value: tokens.hashed(value) };
    }
    if (operator === 'in' && Array.isArray(value)) {
      return { ...condition, value: value.map((one) => tokens.hashed(String(one))) };
    }
    throw new Error(`a token is kept as its hash and cannot be looked for by "${operator}"`);
  });
  return { where: hashed, tokens };
}
