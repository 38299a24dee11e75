import ipaddr from 'ipaddr.js';

type Range = ReturnType<ipaddr.IPv4['range']> | ReturnType<ipaddr.IPv6['range']>;

/** What a place is called that is no part of the public internet; every other special range is reserved. */
const KINDS: { [range in Range]?: Kind } = {
  unspecified: 'unspecified',
  loopback: 'loopback',
  private: 'private',
  uniqueLocal: 'private',
  carrierGradeNat: 'private',
  linkLocal: 'link-local',
  multicast: 'multicast',
  broadcast: 'multicast',
};

type Kind = 'unspecified' | 'loopback' | 'private' | 'link-local' | 'multicast' | 'reserved';

/** The kind of place at which an IP address lies: public, or one that no request made on a person's word may reach. */
export type Place = 'public' | Kind;

// What IANA has given out for the whole internet, of IPv6 (RFC 4291, 2.4; the global unicast registry).
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

// The well-known prefix behind which a network without IPv4 reaches IPv4 (RFC 6052, 2.1).
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');

// Azure's own server to each of its machines: a public number, a private place (Microsoft, "What is IP 168.63.129.16").
const WIRE_SERVER = '168.63.129.16';

/** The place of an IP address as text; one that only carries an IPv4 address is judged by that. What is no IP address is reserved. */
export function placeOf(text: string): Place {
  if (!ipaddr.isValid(text)) return 'reserved';
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv6 && address.match(NAT64)) return placeOf(carried(address));
  if (address.toString() === WIRE_SERVER) return 'private';
  const range = address.range();
  if (range !== 'unicast') return KINDS[range] ?? 'reserved';
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_IPV6) ? 'public' : 'reserved';
}

function carried(address: ipaddr.IPv6): string {
  return new ipaddr.IPv4(address.toByteArray().slice(-4)).toString();
}
