import { afterEach, describe, expect, it } from 'vitest';
import type { FolderState } from '@/lib/db/connection/folder-state';
import { NoAnswerInTime } from '@/lib/db/connection/in-time';
import { answerHealth } from '@/lib/http/monitoring/answer-health';
import { runtime } from '@/lib/process/runtime';
import { forEachEngine } from '../../fixtures/databases/databases';
import { closeServers, serveMiddleware } from '../../fixtures/servers/middleware-server';

afterEach(() => {
  delete runtime.store;
  runtime.phase = 'starting';
  closeServers();
});

async function asked(path: string) {
  const address = await serveMiddleware(answerHealth, (_request, response) => {
    response.writeHead(404).end();
  });
  const answer = await fetch(`${address}${path}`);
  const body = answer.status === 404 ? null : await answer.json();
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body };
}

describe('while the site starts', () => {
  it('it lives, and is not ready', async () => {
    expect(await asked('/api/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    for (const path of ['/api/health/ready', '/api/health']) {
      expect(await asked(path)).toMatchObject({
        status: 503,
        retryAfter: '5',
        body: { title: 'Service unavailable', failing: [{ part: 'start' }] },
      });
    }
  });

  it('other addresses are no health', async () => {
    expect((await asked('/api/health/more')).status).toBe(404);
  });
});

forEachEngine((engine) => {
  it('it is ready once the start is finished, and not any more while it stops', async () => {
    runtime.store = await engine.fresh();
    runtime.phase = 'serving';
    expect(await asked('/api/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ok', engine: engine.name },
    });
    runtime.phase = 'stopping';
    expect(await asked('/api/health/ready')).toMatchObject({
      body: { failing: [{ part: 'start' }] },
    });
    expect((await asked('/api/health/live')).status).toBe(200);
  });

  it('a database that has ended is named; only an embedded one needs another start', async () => {
    const database = await engine.fresh();
    runtime.store = database;
    runtime.phase = 'serving';
    await database.end();
    const failing = [{ part: 'database', detail: 'The database does not answer.' }];
    if (engine.name === 'embedded') {
      const isBusy = { ...database, ping: () => Promise.reject(new NoAnswerInTime(5_000)) };
      runtime.store = isBusy;
      expect((await asked('/api/health/live')).status).toBe(200);
      runtime.store = { ...isBusy, ping: () => Promise.reject(new Error('closed')) };
    }
    expect(await asked('/api/health/ready')).toMatchObject({ status: 503, body: { failing } });
    expect((await asked('/api/health/live')).status).toBe(engine.name === 'embedded' ? 503 : 200);
  });

  it.each<[FolderState, string]>([
    ['full', 'disk'],
    ['gone', 'data folder'],
  ])('a folder that is %s is named as %s', async (state, part) => {
    runtime.store = { ...(await engine.fresh()), folder: () => state };
    runtime.phase = 'serving';
    expect(await asked('/api/health/ready')).toMatchObject({
      status: 503,
      body: { failing: [{ part }] },
    });
    expect((await asked('/api/health/live')).status).toBe(200);
  });
});
