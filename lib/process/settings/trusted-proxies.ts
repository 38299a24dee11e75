import { isIP } from 'node:net';
import proxyAddr from 'proxy-addr';
import { z } from 'zod';

const words =
  'how many proxies stand in front, a number from 0 to 9, or their networks, such as 10.0.0.0/8,2001:db8::1';

/** Whether an address is a trusted proxy's, by how many hops it is away from this process. */
type Trust = ReturnType<typeof proxyAddr.compile>;

/** The proxies whose X-Forwarded-For is trusted: how many, or what tells theirs by their networks. */
export const TrustedProxies = z.string().transform((text, context): number | Trust => {
  if (/^\d$/.test(text)) return Number(text);
  const networks = text.split(',').map((network) => network.trim());
  try {
    // The library would also take what no proxy is written as, such as “10”.
    if (networks.every((network) => isIP(network.split('/')[0] ?? '')))
      return proxyAddr.compile(networks);
  } catch {
    // It throws where a prefix is too long.
  }
  context.addIssue(words);
  return z.NEVER;
});
export type TrustedProxies = z.infer<typeof TrustedProxies>;

// This machine, its link, RFC 1918, RFC 4193 and RFC 6598.
const isNear = proxyAddr.compile(['loopback', 'linklocal', 'uniquelocal', '100.64.0.0/10']);

/**
 * Which addresses are trusted proxies': where only their number is known, the nearest is one if it is not public
 * (loopback, private or link-local), so that nobody on the Internet who reaches the port passes for one.
 */
export function trustOf(proxies: TrustedProxies): Trust {
  if (typeof proxies !== 'number') return proxies;
  return (address, hops) => hops < proxies && (hops > 0 || isNear(address, hops));
}
