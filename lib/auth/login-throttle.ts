import { databaseFault } from '@/lib/db/connection/database-fault';
import type { Store } from '@/lib/db/connection/store';
import { countAttempt, succeeded, type Throttle, type Tried } from '@/lib/db/sign-in/attempts';
import { isKnownNetwork } from '@/lib/db/sign-in/known-networks';
import { networkOf } from '../process/client-address';
import { store } from '../process/store';

/** What may be guessed, and after how many failures from one network, and for one account, it is slowed down. */
const FREE = {
  password: { network: 20, account: 5 },
  code: { network: 10, account: 5 },
  invitation: { network: 10, account: 10 },
  key: { network: 20, account: 20 },
} as const;

/** An attempt under way: whether it may be made, how to have it judged, and what to call when it was right. */
export interface Attempt {
  throttle: Throttle;
  /** Has it judged. Where the database fails meanwhile nothing was guessed: it is taken back, if that can be. */
  judged<Judgement>(judge: () => Promise<Judgement>): Promise<Judgement>;
  wasRight(): Promise<void>;
}

/** Begins an attempt at something, from an address, and where it is known for which account, named by its e-mail address. */
export async function beginAttempt(
  what: keyof typeof FREE,
  address: string,
  account: string | null = null,
): Promise<Attempt> {
  return beginAttemptAt(store().db, what, address, account);
}

/**
 * The same over a database. An account's failures count only from networks that are new to it, so that nobody can keep
 * an editor out: from where the editor has signed in before, the network alone is counted.
 */
export async function beginAttemptAt(
  db: Store['db'],
  what: keyof typeof FREE,
  address: string,
  account: string | null,
): Promise<Attempt> {
  const from = networkOf(address);
  const network: Tried = { key: `${what} from ${from}`, free: FREE[what].network };
  const isKnown = account !== null && (await isKnownNetwork(db, account, from));
  const of: Tried | null =
    account === null || isKnown ? null : { key: `${what} of ${account}`, free: FREE[what].account };
  return {
    throttle: await countAttempt(db, of ? [of, network] : [network]),
    async judged(judge) {
      try {
        return await judge();
      } catch (error) {
        if (databaseFault(error) !== null) {
          const counted = of ? [of, network] : [network];
          await Promise.allSettled(counted.map((one) => succeeded(db, one, 'this attempt')));
        }
        throw error;
      }
    },
    async wasRight() {
      await succeeded(db, network, 'this attempt');
      if (of) await succeeded(db, of, 'all failures');
    },
  };
}
