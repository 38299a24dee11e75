import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';
import { runtime } from './runtime';
import { type TrustedProxies, trustOf } from './settings/trusted-proxies';

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

/** The address from which a request comes: the connection's, or, where that is a trusted proxy's, the one that the outermost trusted proxy names. */
export function addressOf(request: IncomingMessage, proxies: TrustedProxies): string {
  const address = plain(proxyAddr(request, trustOf(proxies)));
  return isIP(address) ? address : plain(request.socket.remoteAddress);
}

/** An address as it is written (RFC 5952 for IPv6). */
export function writtenAddress(address: string): string {
  return isIP(address) === 6 ? ipaddr.parse(address).toString() : address;
}

/** What failures are counted by: an address of IPv4, or the network of one household or office of IPv6 (RFC 6177: a /64 at least). */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const groups = ipaddr.parse(address).toNormalizedString().split(':');
  return `${groups.slice(0, 4).join(':')}::/64`;
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
function plain(address = ''): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}
