import { AsyncLocalStorage } from 'node:async_hooks';
import { databaseFault } from '../connection/database-fault';

const met = new AsyncLocalStorage<{ error?: unknown }>();

/** The same object, whose methods note each fault of the database by which they fail. */
export function notingFaults<Of extends object>(of: Of): Of {
  return withMethods(of, async (answer) => {
    try {
      return await answer();
    } catch (error) {
      const noted = met.getStore();
      if (noted && databaseFault(error) !== null) noted.error = error;
      throw error;
    }
  });
}

/**
 * The same object, whose methods throw the fault of the database that `notingFaults` noted meanwhile: the sign-in
 * library takes such a fault for a key or a session that is none.
 */
export function throwingFaults<Of extends object>(of: Of): Of {
  return withMethods(of, (answer) => {
    const noted: { error?: unknown } = {};
    return met.run(noted, async () => {
      const outcome = await answer().catch((error: unknown) => {
        throw noted.error ?? error;
      });
      if (noted.error !== undefined) throw noted.error;
      return outcome;
    });
  });
}

type Around = (answer: () => Promise<unknown>) => Promise<unknown>;

function withMethods<Of extends object>(of: Of, around: Around): Of {
  return new Proxy(of, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => around(async () => Reflect.apply(member, target, given));
    },
  });
}
