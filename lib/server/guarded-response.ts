import { randomBytes } from 'node:crypto';
import { type IncomingMessage, ServerResponse } from 'node:http';
import { askedPath, isDesk } from './asked-path';
import { dataPolicy, noncePolicy, sharedPolicy } from './content-policy';
import { serving } from './env';
import { headersOf, isPage } from './header-rules';

/** A response that bears what every answer of this site must, whoever writes it. */
export class GuardedResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  #nonce: string | undefined;
  #guarded = false;

  /**
   * Makes a nonce for a page of the desk and tells it to Next, which looks for it in a policy of the request.
   * What a client says there is not taken: it would be rendered into a page that others are shown.
   */
  expectNonce(): void {
    const { headers, url = '' } = this.req;
    delete headers['content-security-policy'];
    delete headers['content-security-policy-report-only'];
    if (!isDesk(askedPath(url))) return;
    // 128 bits, anew for each answer (CSP 3, 7.1).
    this.#nonce = randomBytes(16).toString('base64');
    headers['content-security-policy'] = noncePolicy(this.#nonce, serving());
  }

  /** Sets those headers; a page's policy names the inline scripts in its markup, where that is given. */
  protected guard(html = ''): void {
    const type = String(this.getHeader('content-type') ?? '');
    const { url = '' } = this.req;
    const policy = isPage({ type }) ? this.#pagePolicy(html) : dataPolicy(type);
    const answer = { path: askedPath(url), type, policy, secure: serving().secure };
    for (const [name, value] of headersOf(answer)) this.setHeader(name, value);
    this.#guarded = true;
  }

  override writeHead(...parts: unknown[]): this {
    if (!this.#guarded && !parts.some(isReady)) this.guard();
    return Reflect.apply(super.writeHead, this, parts);
  }

  #pagePolicy(html: string): string {
    if (this.#nonce === undefined) return sharedPolicy(html, serving());
    return noncePolicy(this.#nonce, serving());
  }
}

// A page that is kept has them among the headers it is sent with.
function isReady(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'content-security-policy' in part;
}
