import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { askForPage } from '@/lib/http/ask-for-page';
import { readBody } from '@/lib/http/limits/read-body';
import { isDesk, pathOf } from '@/lib/http/path';
import { serving } from '@/lib/process/env';
import { runtime } from '@/lib/process/runtime';
import { isKnownAction } from './known-actions';

/** A form that was sent without JavaScript and whose action this build does not have. */
export interface UnknownForm {
  /** Where it was sent to, which is where it stood. */
  address: string;
  data: FormData;
}

/** The address of the page that gives back what was typed in such a form. */
const GIVES_BACK = '/edit/not-sent';
// React writes a form's action before its fields; so far a request is read to find it, in bytes.
const FAR_ENOUGH = 65_536;
// What `next.config.ts` takes of a form, in bytes.
const MOST = 8 * 1_048_576;
const ACTION = /\{"id":"([0-9a-f]{42})"|name="\$ACTION_ID_([0-9a-f]{42})"/;

/** The form that a request brought; undefined where it brought none, or one that this build knows. */
export function unknownFormOf(request: IncomingMessage): UnknownForm | undefined {
  return runtime.unknownForms.get(request);
}

/** Whether a request brings a form of the desk that was sent without JavaScript. */
export function isPlainForm({ method, url = '', headers }: IncomingMessage): boolean {
  const isForm = headers['content-type']?.startsWith('multipart/form-data') ?? false;
  return method === 'POST' && isForm && !headers['next-action'] && isDesk(pathOf(url));
}

/**
 * Keeps what a plain form brings where this build does not know the form, and has the page asked for instead that gives
 * it back: Next would answer a line of text, and what was typed would be gone.
 */
export async function keepUnknownForm(request: IncomingMessage): Promise<void> {
  // A server for development makes pages, with their actions, as they are asked for.
  if (serving().developing) return;
  const { url = '', headers } = request;
  const action = await actionIn(request);
  if (action === null || isKnownAction(url, action)) return;
  const type = headers['content-type'] ?? '';
  const data = await dataOf(await readBody(request, MOST), type);
  if (data === null) return;
  const [, ...search] = url.split(/(?=\?)/);
  runtime.unknownForms.set(request, { address: pathOf(url) + search.join(''), data });
  askForPage(request, GIVES_BACK);
}

/** The id of the action for which a form was sent, its request left unread; null where it names none. */
async function actionIn(request: IncomingMessage): Promise<string | null> {
  let begin = Buffer.alloc(0);
  for (;;) {
    const chunk: Buffer | null = request.read();
    if (chunk !== null) begin = Buffer.concat([begin, chunk]);
    const [, bound, bare] = ACTION.exec(begin.toString('latin1')) ?? [];
    const action = bound ?? bare ?? null;
    const isRead = begin.length >= FAR_ENOUGH || request.complete || request.destroyed;
    if (action !== null || isRead) {
      if (begin.length > 0) request.unshift(begin);
      return action;
    }
    // One that is broken off is Next's to end.
    await once(request, 'readable').catch(() => {});
  }
}

async function dataOf(body: Buffer, type: string): Promise<FormData | null> {
  const sent = new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  return sent.formData().catch(() => null);
}
