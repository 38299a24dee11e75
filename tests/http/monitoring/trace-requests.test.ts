import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuse } from '@/lib/http/error-pages';
import { logRequests } from '@/lib/http/monitoring/request-log';
import { traceRequests } from '@/lib/http/monitoring/trace-requests';
import { startMetrics } from '@/lib/process/monitoring/metrics';
import { startTraces } from '@/lib/process/monitoring/traces';
import { runtime } from '@/lib/process/runtime';
import { parseSettings } from '@/lib/process/settings/settings';
import { closeServers as closeLoopback, serve } from '../../fixtures/servers/loopback-server';
import { closeServers, serveMiddleware } from '../../fixtures/servers/middleware-server';

interface Told {
  name: string;
  traceId: string;
  parentSpanId?: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}

const received: Told[] = [];

beforeAll(async () => {
  const collector = await serve(async (request, response) => {
    const { resourceSpans } = JSON.parse(await text(request));
    for (const { scopeSpans } of resourceSpans) {
      for (const { spans } of scopeSpans) received.push(...spans);
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  runtime.settings = parseSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.address });
});

afterAll(async () => {
  delete runtime.settings;
  closeServers();
  await closeLoopback();
});

describe('traces', () => {
  it('are none where nothing is to receive them', async () => {
    const given = runtime.settings;
    runtime.settings = parseSettings({});
    expect(await startTraces()).toBeNull();
    if (given) runtime.settings = given;
  });

  it('name each request by its route and its id, go on from a proxy’s, and hold no secret', async () => {
    const traces = await startTraces();
    if (!traces) throw new Error('nothing is traced');
    const address = await serveMiddleware(
      logRequests({ request: () => {} }, startMetrics()),
      traceRequests(traces),
      (request, response) => refuse(request, response, 404, 'There is nothing here.'),
    );
    const begun = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const one = await fetch(`${address}/agreements/uk-norway?a=b`, {
      headers: { traceparent: begun },
    });
    await one.text();
    await (await fetch(`${address}/edit/set-up/Zm9vYmFyZm9v`)).text();
    await traces.stop();
    const [first, second] = received;
    const of = (told: Told | undefined) =>
      Object.fromEntries(
        (told?.attributes ?? []).map(({ key, value }) => [
          key,
          value.stringValue ?? value.intValue,
        ]),
      );
    expect(first).toMatchObject({
      name: 'GET /agreements/{slug}',
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentSpanId: 'b7ad6b7169203331',
    });
    expect(of(first)).toEqual({
      'http.request.method': 'GET',
      'url.path': '/agreements/uk-norway',
      'request.id': one.headers.get('x-request-id'),
      'http.route': '/agreements/{slug}',
      'http.response.status_code': 404,
      'response_cache.outcome': 'none',
    });
    expect(of(second)).toMatchObject({ 'url.path': '/edit/set-up/…' });
    expect(JSON.stringify(received)).not.toContain('Zm9vYmFyZm9v');
  });
});
