import { describe, expect, it } from 'vitest';
import { placeOf } from '@/lib/fetch/address-rules';

describe('the place of an IP address', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['1.1.1.1', 'public'],
    ['172.15.255.255', 'public'],
    ['172.32.0.0', 'public'],
    ['100.128.0.0', 'public'],
    ['2a01:111:2000::1', 'public'],
    ['2606:4700:4700::1111', 'public'],
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['::', 'unspecified'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['::1', 'loopback'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['fd00:ec2::254', 'private'],
    ['fc00::1', 'private'],
    ['168.63.129.16', 'private'],
    ['169.254.169.254', 'link-local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.250', 'multicast'],
    ['255.255.255.255', 'multicast'],
    ['ff02::1', 'multicast'],
    ['192.0.0.192', 'reserved'],
    ['192.0.2.1', 'reserved'],
    ['198.51.100.1', 'reserved'],
    ['203.0.113.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['192.88.99.1', 'reserved'],
    ['240.0.0.1', 'reserved'],
    ['2001:db8::1', 'reserved'],
    ['3fff::1', 'reserved'],
    ['2001:2::1', 'reserved'],
    ['100::1', 'reserved'],
    ['fec0::1', 'reserved'],
    ['5f00::1', 'reserved'],
    ['4000::1', 'reserved'],
    ['::7f00:1', 'reserved'],
    ['::ffff:0:7f00:1', 'reserved'],
  ])('%s is %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });

  it.each([
    ['mapped', '::ffff:127.0.0.1', 'loopback'],
    ['mapped', '::ffff:a9fe:a9fe', 'link-local'],
    ['mapped', '::ffff:8.8.8.8', 'public'],
    ['mapped', '::ffff:168.63.129.16', 'private'],
    ['NAT64', '64:ff9b::7f00:1', 'loopback'],
    ['NAT64', '64:ff9b::10.0.0.1', 'private'],
    ['NAT64', '64:ff9b::8.8.8.8', 'public'],
  ])(
    'one that only carries an IPv4 address (%s) is judged by that: %s is %s',
    (_, address, place) => {
      expect(placeOf(address)).toBe(place);
    },
  );

  it.each([
    ['a NAT64 of one network', '64:ff9b:1::8.8.8.8'],
    ['6to4', '2002:7f00:1::1'],
    ['6to4', '2002:808:808::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ])('one that is tunnelled (%s) is reserved, wherever it leads: %s', (_, address) => {
    expect(placeOf(address)).toBe('reserved');
  });

  it.each(['', 'localhost', '1.2.3.4.5', '[::1]', '::1::', '999.1.1.1'])(
    'text that is no IP address is reserved: “%s”',
    (text) => {
      expect(placeOf(text)).toBe('reserved');
    },
  );
});
