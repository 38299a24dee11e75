import type { IncomingMessage } from 'node:http';
import { GuardedResponse } from './guarded-response';
import { processWide } from './process-wide';
import { shelf } from './shelf';

/** Each notice's page as bytes, by its language's prefix and its name. */
type Notices = ReadonlyMap<string, Buffer>;

const LANGUAGES = ['', '/nb'] as const;
const NAMES = ['not-found', 'failure', 'no-such-day'] as const;
const kept = () => processWide<{ notices: Notices }>('notices', () => ({ notices: new Map() }));

/**
 * Reads the notices from this process's own address. Next answers a missing page, and one that could
 * not be made, with an empty document that only JavaScript fills: readers are given these instead.
 */
export async function readNotices(address: string): Promise<void> {
  const pages = LANGUAGES.flatMap((prefix) => NAMES.map((name) => ({ prefix, name })));
  const read = await Promise.all(
    pages.map(async ({ prefix, name }) => {
      const page = await fetch(`${address}${prefix}/notices/${name}`);
      if (!page.ok) throw new Error(`the notice ${name} cannot be read: ${page.status}`);
      return [`${prefix}/${name}`, Buffer.from(withoutScripts(await page.text()))] as const;
    }),
  );
  kept().notices = new Map(read);
}

/** The notice that no such day can be opened, in the language of a path, as HTML; null where notices have not been read yet. */
export function noticeOfNoSuchDay(path: string): string | null {
  return (
    kept()
      .notices.get(`${languageOf(path)}/no-such-day`)
      ?.toString() ?? null
  );
}

/** A response whose body is a notice where Next would send an empty document: 404, and 500 or, without a database, 503. */
export class NoticeResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends GuardedResponse<Request> {
  #instead: Buffer | undefined;

  override writeHead(...parts: unknown[]): this {
    const [status = this.statusCode] = parts;
    this.#instead = this.#noticeFor(status);
    if (!this.#instead) return super.writeHead(...parts);
    for (const name of ['ETag', 'Content-Encoding', 'Transfer-Encoding']) this.removeHeader(name);
    this.setHeader('Content-Type', 'text/html; charset=utf-8');
    this.setHeader('Content-Length', this.#instead.length);
    // Next would let shared caches keep for a year that one of its files is missing.
    this.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    if (status === 404 || shelf().listening) return super.writeHead(this.statusCode);
    this.setHeader('Retry-After', '5');
    return super.writeHead(503);
  }

  override write(...parts: unknown[]): boolean {
    return this.#takesOver() ? true : Reflect.apply(super.write, this, parts);
  }

  override end(...parts: unknown[]): this {
    const callback = parts.find((part) => typeof part === 'function');
    const sent = this.#takesOver() ? [this.#instead, callback] : parts;
    return Reflect.apply(super.end, this, sent);
  }

  /** Whether a notice is sent instead. What compresses a body sends the head first, so that is where it is decided. */
  #takesOver(): boolean {
    if (!this.headersSent && this.#noticeFor(this.statusCode)) this.writeHead(this.statusCode);
    return this.#instead !== undefined;
  }

  #noticeFor(status: unknown): Buffer | undefined {
    const type = String(this.getHeader('Content-Type') ?? '');
    const path = this.req.url ?? '';
    const prefix = languageOf(path);
    // The desk writes its own, in the editor's language.
    if (status === 404 && /^\/edit(\/|\?|$)/.test(path)) return undefined;
    if (status === 404 && type.startsWith('text/html')) {
      return kept().notices.get(`${prefix}/not-found`);
    }
    // What fails outside a page's own rendering is answered in plain text.
    const failed = status === 500 && /^text\/(html|plain)/.test(type);
    return failed ? kept().notices.get(`${prefix}/failure`) : undefined;
  }
}

function languageOf(path: string): (typeof LANGUAGES)[number] {
  return /^\/nb(\/|\?|$)/.test(path) ? '/nb' : '';
}

/** The page as it stands, without what would bring it to life: it has nothing that moves. */
function withoutScripts(page: string): string {
  return page
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '');
}
