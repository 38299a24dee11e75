import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerWithPage } from '@/lib/http/answer-with-page';
import { answering, answerWith, failAsUnavailable, noteFault } from '@/lib/process/request-context';
import { runtime } from '@/lib/process/runtime';
import { closeServers, serveMiddleware } from '../fixtures/servers/middleware-server';

const FORM = '/agreements/a-frigate/suggest';

beforeEach(() => {
  runtime.islands = '/_next/static/islands/a.js';
});
afterEach(closeServers);

/** Posts a form to an address whose page is made by `page`, as Next makes one. */
async function post(page: () => string) {
  const handler = async (request: IncomingMessage, response: ServerResponse) => {
    failAsUnavailable(response);
    await answering(response, async () => {
      const script = '<script>self.__next_f.push([1,"a"])</script>';
      const html = `<html><head></head><body>${request.method} ${page()}${script}</body></html>`;
      const { statusCode } = response;
      response.writeHead(statusCode, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    });
  };
  const at = await serveMiddleware((request, response) =>
    answerWithPage(handler, request, response, FORM),
  );
  const answer = await fetch(`${at}${FORM}`, { method: 'POST', body: 'said=a' });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

describe('a page made for whoever sent something', () => {
  it.each([400, 429, 503] as const)(
    'is as other readers’ pages are, with its own status: %i',
    async (status) => {
      const answer = await post(() => {
        answerWith(status, 60);
        return 'what was typed within 30 days';
      });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('cache-status')).toBeNull();
      expect(answer.html).toBe(
        '<html><head><script src="/_next/static/islands/a.js" defer=""></script></head><body>GET what was typed within 30\u00a0days</body></html>',
      );
    },
  );

  it('that the database fails says so instead', async () => {
    const answer = await post(() => {
      noteFault(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }));
      answerWith(503, 60);
      return 'what Next says';
    });
    expect(answer.status).toBe(503);
    expect(answer.html).toContain('The record cannot be read just now');
    expect(answer.html).not.toContain('what Next says');
  });
});
