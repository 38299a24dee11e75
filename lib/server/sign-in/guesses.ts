import { succeeded, type Tried, type Turn, takeTurn } from '@/lib/store/attempts';
import { networkOf } from '../client-address';
import { store } from '../store';

/** What may be guessed, and after how many failures from one network, and for one account, it is slowed down. */
const FREE = {
  password: { network: 20, account: 5 },
  code: { network: 10, account: 5 },
  invitation: { network: 10, account: 10 },
  key: { network: 20, account: 20 },
} as const;

/** A guess under way: whether it may be made, and what to call when it was right. */
export interface Guess {
  turn: Turn;
  wasRight(): Promise<void>;
}

/** Begins a guess at something, from an address, and where it is known for which account. */
export async function guess(
  what: keyof typeof FREE,
  address: string,
  account: string | null = null,
): Promise<Guess> {
  const { db } = store();
  const network: Tried = { key: `${what} from ${networkOf(address)}`, free: FREE[what].network };
  const of: Tried | null =
    account === null ? null : { key: `${what} of ${account}`, free: FREE[what].account };
  return {
    turn: await takeTurn(db, of ? [of, network] : [network]),
    async wasRight() {
      await succeeded(db, network, 'this turn');
      if (of) await succeeded(db, of, 'all failures');
    },
  };
}
