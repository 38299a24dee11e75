import next from 'next';
import { openDoor } from '@/lib/server/door';

// A process of its own: serves the built app of a folder through the door through which the site is served.

const [dir = '.'] = process.argv.slice(2);
const hostname = '127.0.0.1';
const door = await openDoor(0, hostname);
const app = next({ dev: false, dir, hostname, port: door.port });
await app.prepare();
door.letIn(app.getRequestHandler());
process.on('disconnect', () => process.exit());
process.send?.({ address: `http://${hostname}:${door.port}` });
