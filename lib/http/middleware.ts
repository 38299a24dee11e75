import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './error-pages';

/** One step on a request's way: it answers, or calls what comes next. */
export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void | Promise<void>,
) => void | Promise<void>;

/** Takes a request through middleware functions in their order; what throws is answered as a fault of ours. */
export async function runMiddleware(
  list: readonly Middleware[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const step = (index: number): void | Promise<void> =>
    list[index]?.(request, response, () => step(index + 1));
  try {
    await step(0);
  } catch (error) {
    console.error(error);
    if (response.headersSent) response.destroy();
    else refuse(request, response, 500, 'Something went wrong on our side.');
  }
}
