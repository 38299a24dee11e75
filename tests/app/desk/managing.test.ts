import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aSignedInEditor, type SignedInEditor } from '../../fixtures/app/signed-in';
import { aVisitor } from '../../fixtures/app/visitor';
import { withFolder } from '../../fixtures/databases/editors';
import { description, note } from '../../fixtures/records/record';

const NAME = 'The draft that nobody sees';

let app: BuiltApp;
let ada: SignedInEditor;
let bo: SignedInEditor;

beforeAll(async () => {
  const dataFolder = await aDataFolder('the samples');
  ada = await aSignedInEditor(dataFolder, { name: 'Ada', role: 'admin' });
  bo = await aSignedInEditor(dataFolder, { name: 'Bo' });
  await withFolder(dataFolder, async (db) => {
    for (const slug of ['a-draft', 'another-draft']) {
      const described = description({ name: { en: NAME } });
      const agreement = { slug, description: described, entries: [note()], feeds: [] };
      await addAgreement(db, { ...agreement, isDraft: true }, ada);
    }
  });
  app = await startApp({ dataFolder });
});
afterAll(endAll);

const admin = () => aVisitor(app, app.address, ada.cookie);
const textOf = async (path: string) => (await app.get(path)).text();
const statusOf = async (path: string) => (await app.get(path)).status;

const OWN = [
  '/agreements/a-draft',
  '/nb/agreements/a-draft',
  '/agreements/a-draft/entries/1-1',
  '/agreements/a-draft/milestones/signature',
  '/agreements/a-draft/compared',
  '/agreements/a-draft/considered',
  '/commitments/agreement/a-draft',
  '/api/v1/agreements/a-draft',
  '/api/v1/agreements/a-draft/status',
  '/api/v1/agreements/a-draft/record',
];
const OF_ALL = [
  '/',
  '/agreements',
  '/commitments',
  '/parties/GB',
  '/compared',
  '/search?q=nobody',
  '/sitemap.xml',
  '/agreements/sitemap.xml',
  '/api/v1/agreements',
  '/api/v1/search?q=nobody',
];

describe('a draft', () => {
  test.each(OWN)('has no public address %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  test.each(OF_ALL)('is not told of at %s', async (path) => {
    const text = await textOf(path);
    expect(text).not.toContain(NAME);
    expect(text).not.toContain('a-draft');
  });

  test('is worked on at the desk, where it says that it is one', async () => {
    const seen = await admin().see('/edit/agreements/a-draft');
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('This agreement is a draft. Only the desk shows it');
    expect(seen.html).not.toContain('href="/agreements/a-draft');
    expect((await admin().see('/edit/agreements')).text).toContain(`${NAME}Draft`);
    expect((await admin().see('/edit/agreements/a-draft/update')).status).toBe(200);
  });

  test('is published and deleted by admins alone', async () => {
    const editor = aVisitor(app, app.address, bo.cookie);
    expect((await editor.see('/edit/agreements/a-draft/manage')).status).toBe(403);
  });

  test('is published once that is confirmed, and then everybody sees it', async () => {
    const visitor = admin();
    await visitor.see('/edit/agreements/a-draft/manage');
    expect((await visitor.press('Publish')).text).toContain('Tick the box to confirm.');
    expect(await statusOf('/agreements/a-draft')).toBe(404);
    const done = await visitor.press('Publish', { confirmed: 'yes' });
    expect(done.text).toContain('Published. Everybody can read it now.');
    for (const path of OWN.filter((one) => !one.startsWith('/commitments'))) {
      const { status } = await app.get(path, { redirect: 'follow' });
      expect([path, status]).toEqual([path, 200]);
    }
    for (const path of ['/agreements', '/search?q=nobody', '/api/v1/agreements']) {
      expect(await textOf(path)).toContain('a-draft');
    }
    expect(await textOf('/sitemap.xml')).toContain('/agreements/a-draft/sitemap.xml');
  });

  test('is deleted once its slug is typed', async () => {
    const visitor = admin();
    await visitor.see('/edit/agreements/another-draft/manage');
    const wrong = await visitor.press('Delete the draft', { slug: 'a-draft' });
    expect(wrong.text).toContain('This is not another-draft.');
    const done = await visitor.press('Delete the draft', { slug: 'another-draft' });
    expect(done.text).toContain('The draft another-draft was deleted.');
    expect((await visitor.see('/edit/agreements/another-draft')).status).toBe(404);
    const log = (await visitor.see('/edit/audit')).text;
    expect(log).toContain('Ada deleted a draft – another-draft');
    expect(log).toContain('Ada published an agreement – a-draft');
  });
});

describe('an agreement that is public', () => {
  test('is retired: its pages say so, those of an earlier revision do not', async () => {
    const { revision } = await (await app.get('/api/v1/agreements/uk-norway')).json();
    const day = new Date().toISOString().slice(0, 10);
    const visitor = admin();
    await visitor.see('/edit/agreements/uk-norway/manage');
    const done = await visitor.press('Stop following', { confirmed: 'yes' });
    expect(done.text).toContain('No longer followed. Its pages say so.');
    for (const path of ['', '/milestones/signature', '/entries/1-1', '/corrections']) {
      const text = await textOf(`/agreements/uk-norway${path}`);
      expect(text).toContain('No longer followed since');
    }
    expect(await textOf('/nb/agreements/uk-norway')).toContain('følges ikke lenger (fra ');
    expect(await textOf('/agreements')).toContain('no longer followed since');
    const told = await (await app.get('/api/v1/agreements/uk-norway')).json();
    expect(told).toMatchObject({ revision: revision + 1, retiredSince: expect.any(String) });
    const pinned = `/agreements/uk-norway/on/${told.retiredSince}/revision`;
    expect(await textOf(`${pinned}/${revision}`)).not.toContain('No longer followed');
    expect(await textOf(`${pinned}/${revision + 1}`)).toContain('No longer followed');
    expect(told.retiredSince <= day).toBe(true);
    const desk = (await visitor.see('/edit')).html;
    expect(desk).not.toContain('/edit/agreements/uk-norway/');
  });

  test('keeps its commitments in the lists meanwhile, and is taken up again', async () => {
    expect(await textOf('/commitments')).toContain('/agreements/uk-norway/milestones/');
    const visitor = admin();
    await visitor.see('/edit/agreements/uk-norway/manage');
    const done = await visitor.press('Follow again');
    expect(done.text).toContain('Followed again.');
    expect(await textOf('/agreements/uk-norway')).not.toContain('No longer followed');
  });

  test('is found again by its old addresses once it is renamed', async () => {
    const visitor = admin();
    await visitor.see('/edit/agreements/uk-norway/manage');
    const send = (slug: string) => visitor.press('Change the web address', { 'new-slug': slug });
    expect((await send('UK Norway')).text).toContain('Lower-case letters, digits and single');
    expect((await send('a-draft')).text).toContain('Another agreement has this address');
    const done = await send('uk-norway-frigates');
    expect(done.path).toBe('/edit/agreements/uk-norway-frigates?managed=renamed');
    expect(done.text).toContain('The address now ends in uk-norway-frigates.');
    for (const [from, to] of [
      ['/agreements/uk-norway', '/agreements/uk-norway-frigates'],
      ['/nb/agreements/uk-norway/entries/1-1', '/nb/agreements/uk-norway-frigates/entries/1-1'],
      [
        '/api/v1/agreements/uk-norway/status?milestone=signature',
        '/api/v1/agreements/uk-norway-frigates/status?milestone=signature',
      ],
    ] as const) {
      const answer = await app.get(from, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([308, to]);
      expect(await statusOf(to)).toBe(200);
    }
    expect(await textOf('/agreements')).not.toContain('"/agreements/uk-norway"');
  });
});
