import type { ServerResponse } from 'node:http';
import { awaitNotifications } from '../process/listen-notify/await-notifications';
import { runtime } from '../process/runtime';
import type { Middleware } from './middleware';
import { isSafe } from './same-origin';

/**
 * Has whoever asks after a write was answered see what it changed: what comes first after it waits until this process
 * has been notified of everything that was committed. Nothing waits where nothing was written, or nothing that this process
 * does not know of already.
 */
export function readOwnWrites(): Middleware {
  // The answers to writes since this process was last known to have been notified of everything.
  const writes = new Set<ServerResponse>();

  async function waitThen(next: () => void | Promise<void>): Promise<void> {
    const answered = [...writes].filter(({ writableEnded }) => writableEnded);
    await awaitNotifications();
    for (const response of answered) writes.delete(response);
    return next();
  }

  return (request, response, next) => {
    // A writer knows of nothing before the head of its answer is sent.
    for (const write of writes) if (runtime.known.has(write)) writes.delete(write);
    const isAnswered = writes.size > 0 && [...writes].some(({ headersSent }) => headersSent);
    if (!isSafe(request)) {
      writes.add(response);
      response.once('close', () => {
        if (!response.headersSent) writes.delete(response);
      });
    }
    return isAnswered ? waitThen(next) : next();
  };
}
