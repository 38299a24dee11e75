import { WebAddress } from '@/lib/agreement/entries/source';
import type { Redirect } from '@/lib/fetch/fetched';

/** The redirects after which an address is no longer to be asked (RFC 9110, 15.4.2 and 15.4.9). */
const FOR_GOOD: readonly number[] = [301, 308];

/** Where redirects say that what was asked is from now on: as far as they lead for good, from the first on; null where it stays. */
export function movedTo(redirects: readonly Redirect[]): string | null {
  const passing = redirects.findIndex(({ status }) => !FOR_GOOD.includes(status));
  const last = redirects.slice(0, passing === -1 ? redirects.length : passing).at(-1);
  const address = WebAddress.safeParse(last?.to);
  return address.success ? address.data : null;
}
