import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

const GREETING = 'held\n';
const PATIENCE = 2_000;
// The shortest that a system takes, macOS's; Node cuts off a longer one without a word.
const LONGEST_PATH = 103;

/**
 * What a socket in a lock folder tells of its holder. `answers`: it runs; `silent`: it is there, but paused or busy;
 * `refused`: no process of this kernel listens; `broke off`: it has just ended; `unknown`: it cannot be asked.
 */
export type SocketAnswer = 'answers' | 'silent' | 'refused' | 'broke off' | 'unknown';

/**
 * Listens on a socket in a lock folder for as long as the process lives, so that every process of this kernel can see
 * that it does, from other containers too; gives what ends it, or null where the disk or the system has no sockets.
 */
export async function listenIn(folder: string, name: string): Promise<(() => void) | null> {
  const place = placeOf(folder, name);
  if (place === null) return null;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(GREETING);
  });
  server.unref();
  const listens = await new Promise<boolean>((resolve) => {
    server.on('error', () => resolve(false));
    server.listen(place.path, () => resolve(true));
  });
  if (!listens) {
    place.leave();
    return null;
  }
  chmodSync(join(folder, name), 0o600);
  return () => {
    server.close();
    place.leave();
  };
}

/** Asks at a socket in a lock folder whether its holder lives; waits two seconds for an answer. */
export async function ask(folder: string, name: string): Promise<SocketAnswer> {
  const place = placeOf(folder, name);
  if (place === null) return 'unknown';
  try {
    return await askAt(place.path);
  } finally {
    place.leave();
  }
}

function askAt(path: string): Promise<SocketAnswer> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let connected = false;
    const end = (answer: SocketAnswer) => {
      clearTimeout(late);
      socket.destroy();
      resolve(answer);
    };
    const late = setTimeout(() => end(connected ? 'silent' : 'unknown'), PATIENCE);
    socket.once('connect', () => {
      connected = true;
    });
    socket.once('data', () => end('answers'));
    socket.once('end', () => end('broke off'));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (connected) end('broke off');
      else if (error.code === 'ECONNREFUSED') end('refused');
      // More wait to be let in than the system keeps in line: somebody listens.
      else end(error.code === 'EAGAIN' ? 'silent' : 'unknown');
    });
  });
}

// A socket's path has room for about a hundred bytes, which a data folder deep down exceeds: on Linux it is named
// from an open descriptor of the lock folder.
function placeOf(folder: string, name: string): { path: string; leave: () => void } | null {
  if (existsSync('/proc/self/fd')) {
    const descriptor = openSync(folder, 'r');
    return {
      path: `/proc/self/fd/${descriptor}/${name}`,
      leave: () => closeSync(descriptor),
    };
  }
  const path = join(folder, name);
  return Buffer.byteLength(path) <= LONGEST_PATH ? { path, leave: () => {} } : null;
}
