import type { Middleware } from '../middleware';

// In milliseconds. A sender who goes on has time to hear the answer; one whose connection were closed at once might not.
const READ_ON = 2_000;

/**
 * Ends the connection of a request that was answered before all of its body had come, unless the rest comes within two
 * seconds. Node would read on for as long as something comes, and wait as for the next request where nothing does.
 */
export const endUnread: Middleware = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return;
    const late = setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, READ_ON);
    request.socket.once('close', () => clearTimeout(late));
  });
  return next();
};
