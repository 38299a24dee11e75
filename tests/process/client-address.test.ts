import { type IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import {
  ADDRESS_FIELD,
  addressOf,
  networkOf,
  noteAddress,
  writtenAddress,
} from '@/lib/process/client-address';
import { TrustedProxies } from '@/lib/process/settings/trusted-proxies';

function request(remoteAddress: string, headers: IncomingHttpHeaders = {}): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
}

describe('the address from which a request comes', () => {
  test.each([
    ['is the connection’s', '192.0.2.1', '', 0, '192.0.2.1'],
    ['is that of IPv4 within IPv6', '::ffff:192.0.2.1', '', 0, '192.0.2.1'],
    ['is not what a client says without a proxy', '192.0.2.1', '198.51.100.7', 0, '192.0.2.1'],
    ['is what the one proxy heard from', '127.0.0.1', '10.9.9.9, 198.51.100.7', 1, '198.51.100.7'],
    ['is what the outer of two heard from', '127.0.0.1', '203.0.113.5, 10.0.0.2', 2, '203.0.113.5'],
    ['is the farthest named where those are fewer', '127.0.0.1', '203.0.113.5', 2, '203.0.113.5'],
    ['is not what a client on the Internet says', '192.0.2.1', '198.51.100.7', 1, '192.0.2.1'],
    ['is the connection’s where a proxy names none', '127.0.0.1', '', 1, '127.0.0.1'],
    ['is the connection’s where the field is no address', '127.0.0.1', 'me', 1, '127.0.0.1'],
  ])('%s', (_title, remote, forwarded, proxies, address) => {
    const headers = forwarded === '' ? {} : { 'x-forwarded-for': forwarded };
    expect(addressOf(request(remote, headers), proxies)).toBe(address);
  });

  test.each([
    [
      'is what the last of them heard from',
      '10.0.0.5',
      '203.0.113.9, 198.51.100.7',
      '198.51.100.7',
    ],
    ['passes over those that are in them', '10.0.0.5', '198.51.100.7, 10.1.2.3', '198.51.100.7'],
    ['is the first where all are in them', '10.0.0.5', '10.9.9.9, 10.1.2.3', '10.9.9.9'],
    ['passes over one of IPv6', '2001:db8::1', '198.51.100.7', '198.51.100.7'],
    ['is not what another says', '10.0.0.5', '198.51.100.7', '10.0.0.5', '192.168.0.0/16'],
    ['is not what this machine says', '127.0.0.1', '198.51.100.7', '127.0.0.1'],
    ['is that of IPv4 within IPv6', '::ffff:10.0.0.5', '198.51.100.7', '198.51.100.7'],
    ['is the connection’s where one names no address', '10.0.0.5', 'me', '10.0.0.5'],
  ])(
    'behind named proxies %s',
    (_title, remote, forwarded, address, named = '10.0.0.0/8, 2001:db8::1') => {
      const proxies = TrustedProxies.parse(named);
      const asking = request(remote, { 'x-forwarded-for': forwarded });
      expect(addressOf(asking, proxies)).toBe(address);
    },
  );

  test('replaces what a client sends in the door’s own field', () => {
    const forged = request('192.0.2.1', { [ADDRESS_FIELD]: '198.51.100.7' });
    noteAddress(forged, 0);
    expect(forged.headers[ADDRESS_FIELD]).toBe('192.0.2.1');
  });

  test('stays what it was noted as where the process asks itself on', () => {
    const first = request('192.0.2.1');
    noteAddress(first, 0);
    const again = request('127.0.0.1', { ...first.headers });
    noteAddress(again, 0);
    expect(again.headers[ADDRESS_FIELD]).toBe('192.0.2.1');
  });

  test('is not taken from a note with another address’s code, or with none that this process made', () => {
    const first = request('192.0.2.1');
    noteAddress(first, 0);
    const [[field = '', code = ''] = []] = Object.entries(first.headers).filter(
      ([name]) => name !== ADDRESS_FIELD,
    );
    for (const given of [code, '', 'a'.repeat(43), String(code).slice(0, 20)]) {
      const forged = request('127.0.0.1', { [ADDRESS_FIELD]: '198.51.100.7', [field]: given });
      noteAddress(forged, 0);
      expect(forged.headers[ADDRESS_FIELD]).toBe('127.0.0.1');
    }
  });
});

describe('the network that failures are counted by', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

test('an address is shown without its zeros', () => {
  expect(writtenAddress('2001:0db8:0000:0000:0000:0000:0000:0001')).toBe('2001:db8::1');
  expect(writtenAddress('192.0.2.1')).toBe('192.0.2.1');
});
