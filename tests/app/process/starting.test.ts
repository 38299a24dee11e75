import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { anAbsentFolder, endAll, failToStart, startApp } from '../../fixtures/app/built-app';
import { closeServers, serve } from '../../fixtures/servers/loopback-server';

interface Span {
  name: string;
  traceId: string;
}

afterAll(endAll);

describe('a start that cannot be', () => {
  test('names a bad setting and what it accepts, and nothing else', async () => {
    expect(await failToStart({ settings: { PORT: 'http' } })).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'PORT must be a port number from 0 to 65535 (0 takes any free port); it is set to “http”.\n',
    });
  });

  test('names the port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await failToStart({ port })).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} is in use: stop what listens on it, or set PORT to a free one.\n`,
    });
    other.close();
  });

  test('names the process that holds the data folder', async () => {
    const holder = await startApp();
    const { code, stderr } = await failToStart({ dataFolder: holder.dataFolder });
    expect(code).toBe(1);
    expect(stderr).toContain(String(holder.pid));
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect((await holder.get('/api/health')).status).toBe(200);
    expect(await holder.stop()).toBe(0);
  });
});

describe('a start', () => {
  test('takes over the folder of a process that was killed', async () => {
    const dataFolder = await anAbsentFolder();
    const first = await startApp({ dataFolder });
    expect(await first.stop('SIGKILL')).toBe(null);
    const second = await startApp({ dataFolder });
    expect((await second.get('/api/health')).status).toBe(200);
    await second.stop();
  });

  test('says in one line where the site is, once it answers; traces tell of Next within a request, and no secret', async () => {
    const sent: string[] = [];
    const collector = await serve(async (request, response) => {
      sent.push(await text(request));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    const app = await startApp({ settings: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.address } });
    expect(app.printed()).toContain(`\nAgreement Tracker is at ${app.address}\n`);
    expect((await app.get('/agreements/uk-norway')).status).toBe(200);
    await app.get('/edit/set-up/Zm9vYmFyZm9vYmFyZm9v');
    await app.stop();
    await closeServers();
    const spans = sent.flatMap((body) =>
      JSON.parse(body).resourceSpans.flatMap(
        ({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) =>
          scopeSpans.flatMap((one) => one.spans),
      ),
    ) as Span[];
    const own = spans.find(({ name }) => name === 'GET /agreements/{slug}');
    const within = spans.filter(({ traceId }) => traceId === own?.traceId).map(({ name }) => name);
    expect(within).toContain('GET /[locale]/agreements/[slug]');
    expect(sent.join()).not.toContain('Zm9vYmFy');
    expect(app.printed()).not.toContain('Traces:');
  });
});

describe('a stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s ends with exit code 0 and lets go of the folder',
    async (signal) => {
      const app = await startApp();
      const control = join(app.dataFolder, 'control.json');
      expect((await stat(control)).mode & 0o777).toBe(0o600);
      expect(await app.stop(signal)).toBe(0);
      await expect(stat(control)).rejects.toMatchObject({ code: 'ENOENT' });
      const next = await startApp({ dataFolder: app.dataFolder });
      expect(await next.stop()).toBe(0);
    },
  );
});
