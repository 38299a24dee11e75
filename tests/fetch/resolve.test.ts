import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveName, resolver } from '@/lib/fetch/resolve';

const LOOPBACK = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

let folder: string;
let sockets: Socket[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resolve-'));
  sockets = [];
});
afterEach(async () => {
  for (const socket of sockets) socket.close();
  await rm(folder, { recursive: true });
});

/** What a name server says of a name: its addresses (RFC 1035, 3.4.1, and RFC 3596, 2.2), that there is none, or nothing at all. */
type Said = { four?: number[]; six?: number[] } | 'no such name' | 'silence';

/** A name server of this machine, with the names that it was asked for so far. */
async function nameServer(names: Record<string, Said>) {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.on('message', (query, { address, port }) => {
    const { name, end } = questionOf(query);
    asked.push(name);
    const said = names[name] ?? 'no such name';
    if (said !== 'silence') socket.send(answerTo(query.subarray(0, end), said), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { asked, server: `127.0.0.1:${socket.address().port}` };
}

function questionOf(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), end: at + 5 };
}

function answerTo(question: Buffer, said: Exclude<Said, 'silence'>): Buffer {
  const type = question.readUInt16BE(question.length - 4);
  const isKnown = said !== 'no such name';
  const address = isKnown ? (type === 1 ? said.four : said.six) : undefined;
  const record = address ? [0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, address.length] : [];
  const answer = Buffer.concat([question, Buffer.from([...record, ...(address ?? [])])]);
  answer.writeUInt16BE(isKnown ? 0x8180 : 0x8183, 2);
  answer.writeUInt16BE(address ? 1 : 0, 6);
  answer.writeUInt32BE(0, 8);
  return answer;
}

async function hostsFile(text: string): Promise<string> {
  const hosts = join(folder, 'hosts');
  await writeFile(hosts, text);
  return hosts;
}

const nowhere = () => join(folder, 'no-such-file');

describe('a name', () => {
  it('has the addresses of both families that the name servers give', async () => {
    const { server } = await nameServer({
      'both.example.com': {
        four: [192, 0, 2, 1],
        six: [0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 1],
      },
      'four.example.com': { four: [192, 0, 2, 4] },
      'neither.example.com': {},
    });
    const resolve = resolver({ hosts: nowhere(), servers: [server] });
    expect(await resolve('both.example.com')).toEqual([
      { address: '192.0.2.1', family: 4 },
      { address: '2001:db8::1', family: 6 },
    ]);
    expect(await resolve('four.example.com')).toEqual([{ address: '192.0.2.4', family: 4 }]);
    await expect(resolve('neither.example.com')).rejects.toMatchObject({ code: 'ENODATA' });
    await expect(resolve('unknown.example.com')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('in the hosts file has the addresses given there, and no name server is asked', async () => {
    const { asked, server } = await nameServer({});
    const hosts = await hostsFile(`
      # 192.0.2.9 desk.example.com
      192.0.2.1\tpress.example.com Desk.example.com # the desk
      2001:db8::1 desk.example.com
      192.0.2.2 old-desk.example.com`);
    const resolve = resolver({ hosts, servers: [server] });
    const addresses = [
      { address: '192.0.2.1', family: 4 },
      { address: '2001:db8::1', family: 6 },
    ];
    expect(await resolve('desk.example.com')).toEqual(addresses);
    expect(await resolve('desk.example.com.')).toEqual(addresses);
    expect(asked).toEqual([]);
  });

  it('under localhost is this machine’s, whatever the hosts file says', async () => {
    const resolve = resolver({ hosts: await hostsFile('192.0.2.1 press.localhost') });
    expect(await resolve('press.localhost')).toEqual(LOOPBACK);
    expect(await resolveName('localhost.')).toEqual(LOOPBACK);
  });

  it('is looked up as the system does where no name server is to be reached', async () => {
    const { server } = await nameServer({});
    sockets.pop()?.close();
    const resolve = resolver({ hosts: nowhere(), servers: [server] });
    expect(await resolve('127.1')).toEqual([{ address: '127.0.0.1', family: 4 }]);
  });
});

describe('a name that nobody answers for', () => {
  it('holds up no other, however many there are', async () => {
    const slow = Array.from({ length: 20 }, (_, index) => `slow-${index}.example.com`);
    const { server } = await nameServer({
      ...Object.fromEntries(slow.map((name) => [name, 'silence' as const])),
      'healthy.example.com': { four: [192, 0, 2, 1] },
    });
    const resolve = resolver({ hosts: nowhere(), servers: [server] });
    const ended: string[] = [];
    const ending = slow.map((name) => resolve(name).catch(() => ended.push(name)));
    expect(await resolve('healthy.example.com')).toEqual([{ address: '192.0.2.1', family: 4 }]);
    expect(ended).toEqual([]);
    await Promise.all(ending);
    expect(ended.length).toBe(20);
  });

  it('is asked for once by all who ask while it is looked up, and again by who asks later', async () => {
    const names: Record<string, Said> = { 'slow.example.com': 'silence' };
    const { asked, server } = await nameServer(names);
    const resolve = resolver({ hosts: nowhere(), servers: [server] });
    const first = resolve('slow.example.com');
    expect(resolve('slow.example.com')).toBe(first);
    await expect(first).rejects.toMatchObject({ code: 'ETIMEOUT' });
    // Two families, twice each.
    expect(asked.length).toBe(4);
    names['slow.example.com'] = { four: [192, 0, 2, 1] };
    expect(await resolve('slow.example.com')).toEqual([{ address: '192.0.2.1', family: 4 }]);
  });
});
