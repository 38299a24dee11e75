import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aDataFolder,
  type BuiltApp,
  endAll,
  failToStart,
  startApp,
} from '../../fixtures/app/built-app';
import { withFolder } from '../../fixtures/databases/editors';
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
});

/** Ends the app by a signal: with exit code 0, and without what commands are told by. */
async function stopped(app: BuiltApp, signal: NodeJS.Signals): Promise<void> {
  const control = join(app.dataFolder, 'control.json');
  expect((await stat(control)).mode & 0o777).toBe(0o600);
  expect(await app.stop(signal)).toBe(0);
  await expect(stat(control)).rejects.toMatchObject({ code: 'ENOENT' });
}

// Each goes on from how the one before it ended.
describe('of starts on one folder, one after another', () => {
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await aDataFolder('the samples');
  });

  test('a second names the process that holds it', async () => {
    const holder = await startApp({ dataFolder });
    const { code, stderr } = await failToStart({ dataFolder });
    expect(code).toBe(1);
    expect(stderr).toContain(String(holder.pid));
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect((await holder.get('/api/health')).status).toBe(200);
    expect(await holder.stop('SIGKILL')).toBe(null);
  });

  test('one takes it over from a process that was killed; SIGTERM ends it with exit code 0', async () => {
    const app = await startApp({ dataFolder });
    expect((await app.get('/api/health')).status).toBe(200);
    await stopped(app, 'SIGTERM');
  });

  test('after it says in one line where the site is, once it answers; traces tell of Next within a request, and no secret; SIGINT ends it with exit code 0', async () => {
    const sent: string[] = [];
    const collector = await serve(async (request, response) => {
      sent.push(await text(request));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.address };
    const app = await startApp({ dataFolder, settings });
    expect(app.printed()).toContain(`\nAgreement Tracker is at ${app.address}\n`);
    expect((await app.get('/agreements/uk-norway')).status).toBe(200);
    await app.get('/edit/set-up/Zm9vYmFyZm9vYmFyZm9v');
    await stopped(app, 'SIGINT');
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

  test('a last one finds it let go', async () => {
    expect(await withFolder(dataFolder, (db) => db.agreement.count())).toBeGreaterThan(0);
  });
});
