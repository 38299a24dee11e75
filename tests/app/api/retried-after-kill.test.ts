import { afterAll, expect, test } from 'vitest';
import { A_DESCRIPTION } from '@/lib/api/openapi/write-examples';
import { type ApiWriter, aNote, apiWriter } from '../../fixtures/app/api-writer';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aKey, anEditor, withFolder } from '../../fixtures/databases/editors';

afterAll(endAll);

/** How long after a write was begun the app is killed, in milliseconds. */
const KILLS = [0, 15, 50];
const SLUG = 'uk-iceland';

/** Adds one note after the other, each on the ground of the last and under a key of its own, until the app is killed in the fourth. */
async function writeUntilKilled(app: BuiltApp, writer: ApiWriter, from: number, after: number) {
  let etag = await writer.seen(SLUG);
  for (let number = from; ; number += 1) {
    const headers = { 'If-Match': etag, 'Idempotency-Key': `note-${number}` };
    const sent = { path: `/${SLUG}/entries`, body: aNote({ title: `Note ${number}` }), headers };
    if (number === from + 3) setTimeout(() => void app.stop('SIGKILL'), after);
    try {
      const answer = await writer.send(sent);
      await answer.text();
      expect(answer.status).toBe(201);
      etag = answer.headers.get('etag') ?? '';
    } catch (error) {
      if (number < from + 3) throw error;
      await app.stop('SIGKILL');
      return { sent, number };
    }
  }
}

test('a request that kill -9 cut short is carried out once when it is tried again', async () => {
  const dataFolder = await aDataFolder('the samples');
  const key = await withFolder(dataFolder, async (db) => {
    const ada = await anEditor(db, { name: 'Ada', role: 'admin' });
    return aKey(db, ada.editorId, ['entries', 'agreements']);
  });
  let app = await startApp({ dataFolder });
  let writer = apiWriter(app, key);
  await writer.send({ path: '', body: { slug: SLUG, description: A_DESCRIPTION } });
  let number = 1;
  for (const milliseconds of KILLS) {
    const cutShort = await writeUntilKilled(app, writer, number, milliseconds);
    app = await startApp({ dataFolder });
    writer = apiWriter(app, key);
    const retried = await writer.send(cutShort.sent);
    expect(retried.status).toBe(201);
    number = cutShort.number + 1;
    expect((await retried.json()).title).toBe(`Note ${cutShort.number}`);
    const read = await app.get(`/api/v1/agreements/${SLUG}/entries?limit=200`);
    const titles = (await read.json()).entries.map(({ title }: { title: string }) => title);
    const all = Array.from({ length: cutShort.number }, (_, index) => `Note ${index + 1}`);
    expect(titles.sort()).toEqual(all.sort());
  }
}, 300_000);
