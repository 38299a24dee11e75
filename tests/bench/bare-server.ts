import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A process of its own: `node:http` and nothing else, sending what another server sends for the same paths.

const [origin, ...paths] = process.argv.slice(2);

interface Answer {
  headers: Record<string, string | number>;
  body: Buffer;
}

const answers = new Map<string, Answer>();
for (const path of paths) {
  const answer = await fetch(`${origin}${path}`, { headers: { 'Accept-Encoding': 'identity' } });
  const body = Buffer.from(await answer.arrayBuffer());
  const {
    connection,
    date,
    'transfer-encoding': _,
    ...headers
  } = Object.fromEntries(answer.headers);
  answers.set(path, { headers: { ...headers, 'content-length': body.length }, body });
}

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  response.writeHead(answer ? 200 : 404, answer?.headers).end(answer?.body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('disconnect', () => process.exit());
process.send?.({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
