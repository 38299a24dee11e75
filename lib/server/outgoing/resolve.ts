import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type Place, placeOf } from './address-rules';
import { failed, type NotFetched, refused } from './fetched';
import { quoted, refusedPort, type Target, WEB_PORTS } from './target';

/** Gives every address of a host name; rejects where there is none. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** The addresses at which a target lies, all of which may be connected to; at least one. */
export type Addresses = readonly [LookupAddress, ...LookupAddress[]];

const LOOPBACK: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** Resolves a name as the system does; names under `localhost` are this machine's, whatever a resolver says (RFC 6761, 6.3). */
export async function resolveName(name: string): Promise<readonly LookupAddress[]> {
  if (/(^|\.)localhost\.?$/.test(name)) return LOOPBACK;
  return lookup(name, { all: true });
}

/** The addresses of a target; one that is not public refuses them all, but for loopback on the ports where that is allowed. */
export async function locate(
  target: Target,
  resolve: Resolve,
  loopbackPorts: readonly number[],
): Promise<Addresses | NotFetched> {
  const { host, port } = target;
  const [first, ...rest] = await addressesOf(host, resolve);
  if (first === undefined) return failed('name', `The name ${quoted(host)} leads to no address.`);
  const addresses: Addresses = [first, ...rest];
  for (const place of addresses.map(({ address }) => placeOf(address))) {
    if (place === 'loopback' && loopbackPorts.includes(port)) continue;
    if (place !== 'public') return refusedPlace(host, place);
    if (!WEB_PORTS.includes(port)) return refusedPort(target.url.href);
  }
  return addresses;
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  // A name that cannot be resolved now and one that does not exist are the same to whoever asks.
  return resolve(host).catch((): LookupAddress[] => []);
}

function refusedPlace(host: string, place: Place): NotFetched {
  const article = /^[aeiou]/.test(place) ? 'an' : 'a';
  return refused(
    'place',
    `${quoted(host)} lies at ${article} ${place} address; only public ones are fetched.`,
  );
}
