import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { type Place, placeOf } from './address-rules';
import { type FetchTarget, quoted, refusedPort, WEB_PORTS } from './fetch-target';
import { failed, type NotFetched, refused } from './fetched';

/** Gives every address of a host name; rejects where there is none. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** The addresses at which a target lies, all of which may be connected to; at least one. */
export type Addresses = readonly [LookupAddress, ...LookupAddress[]];

// In milliseconds, for the first try; the second is given twice as long.
const WAITING = { timeout: 2_000, tries: 2 };

const LOOPBACK: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** Where names are looked up: the file that goes before the name servers, and these, else those of the system. */
export interface Directory {
  hosts: string;
  servers?: readonly string[];
}

/** Resolves a name by the system's hosts file and name servers. */
export const resolveName: Resolve = resolver({ hosts: '/etc/hosts' });

/**
 * Makes what resolves names by a hosts file, else by name servers; who asks for a name that is being resolved waits
 * for the same answer. Names under `localhost` are this machine's, whatever a resolver says (RFC 6761, 6.3).
 */
export function resolver(directory: Directory): Resolve {
  const running = new Map<string, ReturnType<Resolve>>();
  return (name) => {
    const joined = running.get(name);
    if (joined) return joined;
    const begun = lookUp(name, directory).finally(() => running.delete(name));
    running.set(name, begun);
    return begun;
  };
}

/** The addresses of a target; one that is not public refuses them all, but for loopback on the ports where that is allowed. */
export async function locate(
  target: FetchTarget,
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

async function lookUp(name: string, directory: Directory): Promise<readonly LookupAddress[]> {
  if (/(^|\.)localhost\.?$/.test(name)) return LOOPBACK;
  const written = await writtenIn(directory.hosts, name);
  return written.length > 0 ? written : askServers(name, directory.servers);
}

/** The addresses that a hosts file gives a name (hosts(5)): none where there is no such file. */
async function writtenIn(hosts: string, name: string): Promise<LookupAddress[]> {
  const text = await readFile(hosts, 'utf8').catch(() => '');
  const wanted = name.replace(/\.$/, '');
  return text.split('\n').flatMap((line) => {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().toLowerCase().split(/\s+/);
    const family = isIP(address);
    return family !== 0 && names.includes(wanted) ? [{ address, family }] : [];
  });
}

// The system's own lookup takes a thread until it ends and cannot be stopped: two names without an answer hold up all.
async function askServers(name: string, servers?: readonly string[]): Promise<LookupAddress[]> {
  // A new one knows the name servers that the system has by now.
  const dns = new Resolver(WAITING);
  if (servers) dns.setServers(servers);
  const [four, six] = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)]);
  const addresses = [...found(four, 4), ...found(six, 6)];
  if (addresses.length > 0) return addresses;
  if (four.status === 'fulfilled') return [];
  // Where no name server is to be reached the system may know another way.
  if (codeOf(four.reason) === 'ECONNREFUSED') return lookup(name, { all: true });
  throw four.reason;
}

function found(asked: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] {
  return asked.status === 'fulfilled' ? asked.value.map((address) => ({ address, family })) : [];
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
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
