import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';

// A process of its own: serves the built app of a folder by Next alone.

const [dir = '.'] = process.argv.slice(2);
const hostname = '127.0.0.1';
const app = next({ dev: false, dir, hostname });
await app.prepare();
const server = createServer(app.getRequestHandler());
server.listen(0, hostname);
await once(server, 'listening');
process.on('disconnect', () => process.exit());
process.send?.({ address: `http://${hostname}:${(server.address() as AddressInfo).port}` });
