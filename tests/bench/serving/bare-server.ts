import { once } from 'node:events';
import { request as ask, createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { Asked, bareAddress } from './asked';

// A process of its own: `node:http` and nothing else, sending what another server sends to the same requests.

const [origin = '', list = '[]'] = process.argv.slice(2);

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What the other server answers, in its coding. */
async function answerOf({ path, headers }: Asked): Promise<Answer> {
  const asking = ask(`${origin}${path}`, { headers }).end();
  const [answer] = await once(asking, 'response');
  const { connection: _, date: _date, 'keep-alive': _alive, ...own } = answer.headers;
  return { status: answer.statusCode, headers: own, body: await buffer(answer) };
}

const answers = new Map<string, Answer>();
for (const [number, asked] of z.array(Asked).parse(JSON.parse(list)).entries()) {
  answers.set(bareAddress('', number), await answerOf(asked));
}

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  response.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('disconnect', () => process.exit());
process.send?.({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
