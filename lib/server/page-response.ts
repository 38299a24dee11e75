import type { IncomingMessage } from 'node:http';
import { NoticeResponse } from './notices';
import {
  editionOfPages,
  keepPage,
  type PageWanted,
  pageAsked,
  sendPage,
  wantedBy,
} from './ready-pages';

/** A response that makes the static page it carries ready for those who ask next. */
export class PageResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends NoticeResponse<Request> {
  #asked: (PageWanted & { path: string; edition: number }) | undefined;

  /**
   * Notes which page is asked for, and how. The framework is to give it plain and whole: it is compressed once, not
   * at each request, and its policy is made from its markup, also where its head alone is asked for.
   */
  expectPage(): void {
    const { req } = this;
    const path = pageAsked(req);
    if (path === null) return;
    this.#asked = { ...wantedBy(req), path, edition: editionOfPages() };
    if (req.method === 'HEAD') req.method = 'GET';
    delete req.headers['accept-encoding'];
    delete req.headers['if-none-match'];
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
    const plain = Buffer.from(body);
    this.guard(plain.toString());
    const page = keepPage(asked.path, asked.edition, this.#ownHeaders(), plain);
    sendPage(page, asked, this);
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
