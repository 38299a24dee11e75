import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

const words =
  'how many proxies stand in front, a number from 0 to 9, or their networks, such as 10.0.0.0/8,2001:db8::1';

/** A network as its first address and the length of its prefix in bits. */
type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** The proxies whose word is taken for whom they heard from: how many, or their networks. */
export const TrustedProxies = z.string().transform((text, context): number | Network[] => {
  if (/^\d$/.test(text)) return Number(text);
  const networks = text.split(',').map((part) => networkNamed(part.trim()));
  const known = networks.filter((network) => network !== null);
  if (known.length < networks.length) context.addIssue(words);
  return known;
});
export type TrustedProxies = z.infer<typeof TrustedProxies>;

// RFC 1918, RFC 6598 and RFC 4193, and this machine and link.
const NEAR = ['loopback', 'private', 'linkLocal', 'uniqueLocal', 'carrierGradeNat'];

/**
 * Whether an address may be a trusted proxy's: where only their number is known, any that is not public (loopback,
 * private and link-local networks), so that nobody on the Internet who reaches the port passes for one.
 */
export function isTrusted(address: string, proxies: TrustedProxies): boolean {
  if (proxies === 0 || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (typeof proxies === 'number') return NEAR.includes(parsed.range());
  return proxies.some(
    (network) => network[0].kind() === parsed.kind() && parsed.match(network[0], network[1]),
  );
}

function networkNamed(text: string): Network | null {
  // The library would also take what no proxy is written as, such as “10”.
  if (isIP(text.split('/')[0] ?? '') === 0) return null;
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (!ipaddr.isValid(text)) return null;
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
