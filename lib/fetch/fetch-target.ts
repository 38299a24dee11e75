import type { NotFetched } from './fetched';
import { refused } from './fetched';

/** The ports of the web (RFC 9110, 4.2): a request on any other would probe other services, public as they may be. */
export const WEB_PORTS: readonly number[] = [80, 443];

/** What may be asked: an address of the web, with its host without brackets and its port. */
export interface FetchTarget {
  url: URL;
  host: string;
  port: number;
}

/** Reads an address that is to be asked; refuses one that is not http or https, bears credentials, or names a port other than those of the web and those given. */
export function readFetchTarget(
  address: string,
  otherPorts: readonly number[],
): FetchTarget | NotFetched {
  if (!URL.canParse(address)) return refused('address', `${quoted(address)} is not a web address.`);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refused('scheme', `${quoted(address)} begins with neither http: nor https:.`);
  }
  // The address is not repeated, for it may hold a password.
  if (url.username !== '' || url.password !== '') {
    return refused('credentials', 'An address with a user name or a password is not fetched.');
  }
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  if (!WEB_PORTS.includes(port) && !otherPorts.includes(port)) return refusedPort(address);
  return { url, host: url.hostname.replace(/^\[|\]$/g, ''), port };
}

/** The refusal of an address for the port that it names. */
export function refusedPort(address: string): NotFetched {
  return refused('port', `${quoted(address)} names a port other than 80 and 443.`);
}

/** An address as a sentence shows it: in quotation marks, a long one shortened. */
export function quoted(address: string): string {
  return `“${address.length > 200 ? `${address.slice(0, 200)}…` : address}”`;
}
