import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { runtime } from './runtime';
import { isTrusted, type TrustedProxies } from './trusted-proxies';

/** The field in which the server tells the app from which address a request comes; what a client sends in it is replaced. */
export const ADDRESS_FIELD = 'x-agreement-tracker-address';

// Next hands some forms on by sending the request to this process again, every field with it. By its code a note of
// this process is told from one that a client wrote.
const CODE_FIELD = `${ADDRESS_FIELD}-code`;

/** Notes on a request from which address it comes, behind trusted proxies; a note that this process made itself stays. */
export function noteAddress(request: IncomingMessage, proxies: TrustedProxies): void {
  const { headers } = request;
  if (isOwnNote(headers[ADDRESS_FIELD], headers[CODE_FIELD])) return;
  const address = addressOf(request, proxies);
  headers[ADDRESS_FIELD] = address;
  headers[CODE_FIELD] = codeOf(address).toString('base64url');
}

/** The address from which a request comes: the connection's, or, where that is a trusted proxy's, the one that the outermost trusted proxy heard from. */
export function addressOf({ headers, socket }: IncomingMessage, proxies: TrustedProxies): string {
  const connected = plain(socket.remoteAddress ?? '');
  if (!isTrusted(connected, proxies)) return connected;
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const named = forwarded.map((address) => plain(address.trim()));
  const client =
    typeof proxies === 'number'
      ? named.at(-proxies)
      : (named.findLast((address) => !isTrusted(address, proxies)) ?? named[0]);
  return client !== undefined && isIP(client) ? client : connected;
}

/** An address as it is written (RFC 5952 for IPv6). */
export function writtenAddress(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}

/** What failures are counted by: an address of IPv4, or the network of one household or office of IPv6 (RFC 6177: a /64 at least). */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, gap)).fill('0'), ...after];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

type Field = string | string[] | undefined;

function isOwnNote(address: Field, code: Field): boolean {
  if (typeof address !== 'string' || typeof code !== 'string') return false;
  const [given, own] = [Buffer.from(code, 'base64url'), codeOf(address)];
  return given.length === own.length && timingSafeEqual(given, own);
}

function codeOf(address: string): Buffer {
  return createHmac('sha256', runtime.addressKey).update(address).digest();
}

// An address of IPv4 on a socket for both (RFC 4291, 2.5.5.2).
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}
