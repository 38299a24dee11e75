import { afterEach, beforeEach, expect, test } from 'vitest';
import { renameAgreement } from '@/lib/db/agreements/rename-agreement';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { redirectFormer } from '@/lib/http/redirect-former';
import { followRevisions } from '@/lib/process/listen-notify/follow-revisions';
import { setListening } from '@/lib/process/record-cache';
import { closeStore, openStoreOnce } from '@/lib/process/store';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { anEditor } from '../fixtures/databases/editors';
import { description } from '../fixtures/records/record';
import { closeServers, serveMiddleware } from '../fixtures/servers/middleware-server';

forEachEngine((engine) => {
  let database: TestDatabase;
  let address: string;
  const rename = async (from: string, to: string) =>
    renameAgreement(database.db, from, to, await anEditor(database.db));

  beforeEach(async () => {
    database = await engine.fresh();
    await openStoreOnce(async () => database);
    await followRevisions(database);
    const by = { name: 'an editor' };
    const agreement = { slug: 'first', description: description(), entries: [], feeds: [] };
    await addAgreement(database.db, agreement, by);
    await rename('first', 'second');
    address = await serveMiddleware(redirectFormer, (_request, response) => {
      response.end('here');
    });
  });

  afterEach(async () => {
    closeServers();
    setListening(false);
    await closeStore();
  });

  const ask = async (path: string, method = 'GET') => {
    const answer = await fetch(`${address}${path}`, { method, redirect: 'manual' });
    return [answer.status, answer.headers.get('location')];
  };

  test('an address of a former slug leads to the same one of the slug of now', async () => {
    const ways = [
      ['/agreements/first', '/agreements/second'],
      ['/nb/agreements/first?from=a', '/nb/agreements/second?from=a'],
      ['/nn/agreements/first/entries/1-1', '/nn/agreements/second/entries/1-1'],
      [
        '/agreements/first/on/2026-12-01/revision/1/entries/1-1',
        '/agreements/second/on/2026-12-01/revision/1/entries/1-1',
      ],
      ['/agreements/first/picture.png', '/agreements/second/picture.png'],
      ['/nb/agreements/first/feed.atom', '/nb/agreements/second/feed.atom'],
      ['/nn/embed/agreements/first', '/nn/embed/agreements/second'],
      [
        '/embed/commitments/first/agreement-signed?a=b',
        '/embed/commitments/second/agreement-signed?a=b',
      ],
      ['/api/v1/agreements/first', '/api/v1/agreements/second'],
      [
        '/api/v1/agreements/first/status?on=2026-12-01',
        '/api/v1/agreements/second/status?on=2026-12-01',
      ],
      [
        '/commitments/overdue/agreement/first/year/2026',
        '/commitments/overdue/agreement/second/year/2026',
      ],
      [
        '/nb/on/2026-12-01/commitments/agreement/first',
        '/nb/on/2026-12-01/commitments/agreement/second',
      ],
    ] as const;
    for (const [from, to] of ways) expect([from, ...(await ask(from))]).toEqual([from, 308, to]);
  });

  test('a write to an old address of the API is led on too', async () => {
    const to = '/api/v1/agreements/second/entries';
    expect(await ask('/api/v1/agreements/first/entries', 'POST')).toEqual([308, to]);
  });

  test('no other address leads elsewhere', async () => {
    const others = [
      '/',
      '/agreements',
      '/agreements/second',
      '/agreements/firstly',
      '/agreements/none',
      '/commitments/party/GB',
      '/edit/agreements/first',
    ];
    for (const path of others) expect([path, ...(await ask(path))]).toEqual([path, 200, null]);
  });

  test('an address leads to the last of several slugs, as soon as it is renamed again', async () => {
    expect(await ask('/agreements/first')).toEqual([308, '/agreements/second']);
    await rename('second', 'third');
    await expect.poll(() => ask('/agreements/first')).toEqual([308, '/agreements/third']);
    expect(await ask('/agreements/second')).toEqual([308, '/agreements/third']);
  });

  test('the database is asked while word of a renaming may be missed', async () => {
    await ask('/agreements/first');
    setListening(false);
    expect(await ask('/agreements/first')).toEqual([308, '/agreements/second']);
  });
});
