import type { IncomingMessage, ServerResponse } from 'node:http';
import { serving } from '../process/env';
import { idOf } from '../process/request-context';
import { askForPage } from './ask-for-page';
import { publicAddress } from './public-routes';
import { type Handler, render } from './render';
import { sendAnswer } from './send-answer';

/**
 * Answers a request that brought something, its body read, with the public page at a path: made for its sender alone, and
 * without what other readers' pages are without.
 */
export async function answerWithPage(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const asked = publicAddress(path);
  if (asked && !serving().developing) {
    return sendAnswer(await render(handler, asked, idOf(request)), request, response);
  }
  askForPage(request, path);
  return handler(request, response);
}
