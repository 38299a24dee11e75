import { afterEach, expect, it, vi } from 'vitest';
import { refuse } from '@/lib/http/error-pages';
import { logRequests } from '@/lib/http/monitoring/request-log';
import type { RequestLine } from '@/lib/process/log/log';
import { startMetrics } from '@/lib/process/monitoring/metrics';
import { closeServers, serveMiddleware } from '../../fixtures/servers/middleware-server';

afterEach(closeServers);

const metrics = startMetrics();

async function asked(path: string, headers: Record<string, string> = {}) {
  const lines: RequestLine[] = [];
  const address = await serveMiddleware(
    logRequests({ request: (line) => void lines.push(line) }, metrics),
    (request, response) => refuse(request, response, 404, 'There is nothing here.'),
  );
  const answer = await fetch(`${address}${path}`, { headers });
  const body = await answer.text();
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  return { id: answer.headers.get('x-request-id'), body, line: lines[0] };
}

it('a request is a line, with the id that its answer and the problem bear', async () => {
  const { id, body, line } = await asked('/api/v1/none?q=secret');
  expect(line).toEqual({
    id,
    method: 'GET',
    path: '/api/v1/none',
    status: 404,
    ms: expect.any(Number),
  });
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(JSON.parse(body)).toMatchObject({ status: 404, requestId: id });
});

it('the id of a proxy in front is kept, where it is one', async () => {
  expect((await asked('/a', { 'x-request-id': 'f3b1-2c.4_d5e6' })).id).toBe('f3b1-2c.4_d5e6');
  expect((await asked('/a', { 'x-request-id': 'x" injected' })).id).toMatch(/^[0-9a-f]{16}$/);
});

it('a link that lets somebody in is not in the line', async () => {
  expect((await asked('/edit/set-up/Zm9vYmFyZm9v')).line?.path).toBe('/edit/set-up/…');
});
