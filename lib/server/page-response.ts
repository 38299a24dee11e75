import type { IncomingMessage } from 'node:http';
import { NoticeResponse } from './notices';
import { editionOfPages, keepPage, pageAsked, sendPage } from './ready-pages';

/** A response that makes the static page it carries ready for those who ask next. */
export class PageResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends NoticeResponse<Request> {
  #asked: { path: string; edition: number; accepted: string | undefined } | undefined;

  /** Notes which page is asked for. The framework is to give it plain: it is compressed once, not at each request. */
  expectPage(): void {
    const { req } = this;
    const path = req.method === 'GET' ? pageAsked(req) : null;
    if (path === null) return;
    this.#asked = { path, edition: editionOfPages(), accepted: req.headers['accept-encoding'] };
    delete req.headers['accept-encoding'];
  }

  // What compresses bodies sends the head before the body comes; a page's is held back until it is here.
  override writeHead(...parts: unknown[]): this {
    return this.#asked && this.#isStaticPage() ? this : super.writeHead(...parts);
  }

  override end(...parts: unknown[]): this {
    const [body] = parts;
    const asked = this.#asked;
    this.#asked = undefined;
    const isWhole = typeof body === 'string' || Buffer.isBuffer(body);
    if (!asked || !isWhole || !this.#isStaticPage()) return super.end(...parts);
    const page = keepPage(asked.path, asked.edition, this.#ownHeaders(), Buffer.from(body));
    sendPage(page, asked.accepted, this.req, this);
    return this;
  }

  #isStaticPage(): boolean {
    const type = String(this.getHeader('content-type') ?? '');
    const isStatic = this.getHeader('x-nextjs-cache') !== undefined;
    return isStatic && !this.headersSent && this.statusCode === 200 && type.startsWith('text/html');
  }

  #ownHeaders() {
    const { connection: _, date: _date, 'content-length': _length, ...headers } = this.getHeaders();
    return headers;
  }
}
