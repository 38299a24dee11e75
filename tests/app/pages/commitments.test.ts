import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiWriter, aNote, apiWriter } from '../../fixtures/app/api-writer';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aKey, anEditor, withFolder } from '../../fixtures/databases/editors';

let app: BuiltApp;
let writer: ApiWriter;

beforeAll(async () => {
  const dataFolder = await aDataFolder('the samples');
  const key = await withFolder(dataFolder, async (db) => {
    const ada = await anEditor(db, { name: 'Ada', role: 'admin' });
    return aKey(db, ada.editorId, ['entries']);
  });
  app = await startApp({ dataFolder });
  writer = apiWriter(app, key);
});
afterAll(endAll);

const textOf = async (path: string) => {
  const html = await (await app.get(path)).text();
  return html.replace(/<[^>]+>/g, '').replaceAll(/\s/g, ' ');
};

describe('a commitment that is recorded', () => {
  test('is on the lists and on its own page with the next request', async () => {
    expect(await textOf('/commitments/year/2031')).toContain('No commitment on the record fits.');
    const { title: _, ...target } = aNote({
      kind: 'target',
      occurredOn: '2026-05-01',
      milestone: 'ratification',
      said: 'ratified by 2031',
      saidBy: ['GB'],
      edtf: '2031',
      bound: 'by',
    });
    const headers = { 'If-Match': await writer.seen('uk-norway') };
    const path = '/uk-norway/entries';
    expect((await writer.send({ path, body: target, headers })).status).toBe(201);
    expect(await textOf('/commitments/year/2031')).toContain('“ratified by 2031”');
    expect(await textOf('/')).toContain('31 December 2031');
    expect(await textOf('/parties/GB')).toContain('“ratified by 2031”');
    expect(await textOf('/agreements/uk-norway/milestones/ratification')).toContain(
      'before the end of 2031',
    );
  });

  test('is on the list of a day from its publication on', async () => {
    expect(await textOf('/on/2026-05-01/commitments')).not.toContain('ratified by 2031');
    expect(await textOf('/on/2026-05-02/commitments')).toContain('ratified by 2031');
  });
});

describe('the API', () => {
  test('judges a milestone that is asked for, and tells each with its target', async () => {
    const json = async (path: string) =>
      (await app.get(`/api/v1/agreements/uk-norway${path}`)).json();
    const signature = await json('/status?on=2025-12-04');
    expect(await json('/status?on=2025-12-04&milestone=signature')).toEqual(signature);
    expect(await json('/status?on=2025-12-04&milestone=announced')).toMatchObject({
      milestone: 'announced',
      state: null,
      target: null,
      outcome: { outcome: 'met', on: '2025-02-20' },
    });
    const { milestones } = await json('/milestones?on=2025-12-04');
    const own = milestones.find(({ slug }: { slug: string }) => slug === 'signature');
    expect(own).toMatchObject({
      state: 'met late',
      target: signature.target,
      timeliness: 'late',
      lateness: { days: 95, least: 73, most: 186 },
    });
  });

  test('refuses a milestone that is none, and says which there are', async () => {
    const answer = await app.get('/api/v1/agreements/uk-norway/status?milestone=ratified');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      parameter: 'milestone',
      accepted: expect.stringContaining('signature'),
    });
  });
});
