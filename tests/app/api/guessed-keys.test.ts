import { afterAll, expect, test } from 'vitest';
import { aNote, apiWriter } from '../../fixtures/app/api-writer';
import { aDataFolder, endAll, startApp } from '../../fixtures/app/built-app';
import { aKey, anEditor, withFolder } from '../../fixtures/databases/editors';

afterAll(endAll);

test('who sends keys that are none is slowed down, and a valid key beside them is not', async () => {
  const dataFolder = await aDataFolder('the samples');
  const key = await withFolder(dataFolder, async (db) => {
    const { editorId } = await anEditor(db);
    return aKey(db, editorId, ['entries']);
  });
  const app = await startApp({ dataFolder });
  const statuses: number[] = [];
  for (let guess = 0; guess < 30; guess += 1) {
    const guessing = apiWriter(app, `at_${String(guess).padStart(64, '0')}`);
    const answer = await guessing.send({ path: '/uk-norway/entries', body: aNote() });
    statuses.push(answer.status);
  }
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401));
  expect(statuses).toContain(429);
  const slowed = await apiWriter(app, 'at_another_key_that_is_none_at_all').send({
    path: '/uk-norway/entries',
    body: aNote(),
  });
  expect(slowed.status).toBe(429);
  expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(await slowed.json()).toMatchObject({ title: 'Too many requests', status: 429 });

  const writer = apiWriter(app, key);
  const headers = { 'If-Match': await writer.seen('uk-norway') };
  const written = await writer.send({ path: '/uk-norway/entries', body: aNote(), headers });
  expect(written.status).toBe(201);
});
