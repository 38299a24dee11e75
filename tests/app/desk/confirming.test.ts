import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authOver } from '@/lib/auth/auth';
import { newBackupCodes } from '@/lib/auth/backup-codes';
import type { Store } from '@/lib/db/connection/store';
import { sha256 } from '@/lib/db/editors/sha256';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { aSignedInEditor, PASSWORD, type SignedInEditor } from '../../fixtures/app/signed-in';
import { aVisitor } from '../../fixtures/app/visitor';
import { withFolder } from '../../fixtures/databases/editors';

const LONG_AGO = 'You signed in more than ten minutes ago. What you typed is kept';
const JOAN = { name: 'Joan Clarke', email: 'joan@example.org', role: 'editor' };

let app: BuiltApp;
let ada: SignedInEditor;
let grace: SignedInEditor;
let backupCodes: string[];

/** Sets up an editor's second factor, as the account page does, and gives its backup codes. */
async function setUpFactor(db: Store['db'], { cookie, editorId }: SignedInEditor) {
  const { api } = await authOver(db);
  const headers = new Headers({ cookie: `${cookie.name}=${cookie.value}` });
  await api.enableTwoFactor({ body: { password: PASSWORD }, headers });
  const codes = newBackupCodes();
  const kept = JSON.stringify(codes.map(sha256));
  await db.twoFactor.updateMany({
    where: { userId: editorId },
    data: { verified: true, backupCodes: kept },
  });
  await db.editor.update({ where: { id: editorId }, data: { twoFactorEnabled: true } });
  return codes;
}

beforeAll(async () => {
  const dataFolder = await aDataFolder('the samples');
  ada = await aSignedInEditor(dataFolder, { name: 'Ada', role: 'admin' });
  grace = await aSignedInEditor(dataFolder, { name: 'Grace', role: 'admin' });
  backupCodes = await withFolder(dataFolder, async (db) => {
    const codes = await setUpFactor(db, grace);
    await db.$executeRaw`UPDATE session SET created_at = now() - interval '11 minutes'`;
    return codes;
  });
  app = await startApp({ dataFolder, settings: { REQUIRE_ADMIN_FACTOR: 'on' } });
}, 240_000);
afterAll(endAll);

describe('an editor who signed in more than ten minutes ago', () => {
  test('is asked for the password before a key is made; what was typed is kept', async () => {
    const visitor = aVisitor(app, app.address, ada.cookie);
    await visitor.see('/edit/account/keys');
    const asking = await visitor.send('scopes', { name: 'press review', scopes: 'entries' });
    expect(asking.text).toContain(LONG_AGO);
    expect(asking.text).not.toMatch(/at_[A-Za-z]{20,}/);
    expect(asking.typed('name')).toBe('press review');
    const wrong = await visitor.send('scopes', {
      name: 'press review',
      scopes: 'entries',
      'confirm-password': 'not the password',
    });
    expect(wrong.text).toContain('This is not your current password.');
    const made = await visitor.send('scopes', {
      name: 'press review',
      scopes: 'entries',
      'confirm-password': PASSWORD,
    });
    expect(made.text).toMatch(/at_[A-Za-z]{20,}/);
    // The session is another one now, and recent: nothing more is asked.
    await visitor.see('/edit/account/keys');
    const second = await visitor.send('scopes', { name: 'another', scopes: 'entries' });
    expect(second.text).toMatch(/at_[A-Za-z]{20,}/);
    expect((await aVisitor(app, app.address, ada.cookie).see('/edit')).path).toMatch(/sign-in/);
    // The desk tells the owner of both.
    const desk = await visitor.see('/edit');
    expect(desk.text).toContain('Changes to how you sign in');
    expect(desk.text).toContain('made a key');
    expect((await visitor.press('I have seen this')).text).not.toContain('made a key');
  });

  test('cannot add a passkey before', async () => {
    const headers = { cookie: `${grace.cookie.name}=${grace.cookie.value}` };
    const adding = await app.get('/api/auth/passkey/generate-register-options', { headers });
    expect(adding.status).toBe(403);
  });

  test('is asked for a code too, where a second factor is set, before somebody is invited', async () => {
    const visitor = aVisitor(app, app.address, grace.cookie);
    await visitor.see('/edit/editors');
    const asking = await visitor.send('name', JOAN);
    expect(asking.text).toContain(LONG_AGO);
    const bare = await visitor.send('name', { ...JOAN, 'confirm-password': PASSWORD });
    expect(bare.text).toContain('The code is wrong.');
    expect(bare.text).not.toContain('Give this link to Joan Clarke.');
    expect(bare.typed('name')).toBe('Joan Clarke');
    const given = { 'confirm-password': PASSWORD, 'confirm-code': backupCodes[0] ?? '' };
    const invited = await visitor.send('name', { ...JOAN, ...given });
    expect(invited.text).toContain('Give this link to Joan Clarke.');
  });
});

describe('where admins are asked for a second factor', () => {
  test('one without is told so, and goes on as an editor', async () => {
    const visitor = aVisitor(app);
    await visitor.see('/edit/sign-in');
    const desk = await visitor.send('sign-in-email', {
      'sign-in-email': ada.email,
      'sign-in-password': PASSWORD,
    });
    expect(desk.text).toContain('What only admins may do needs two-step sign-in or a passkey');
    for (const path of ['/edit/editors', '/edit/audit']) {
      const { text } = await visitor.see(path);
      expect(text).toContain('set one of them up on your account page');
      expect(text).not.toContain(grace.email);
    }
    await visitor.see('/edit/account/keys');
    const key = await visitor.send('scopes', { name: 'admin’s', scopes: 'agreements' });
    expect(key.text).not.toMatch(/at_[A-Za-z]{20,}/);
    expect((await visitor.see('/edit/news')).status).toBe(200);
  });
});
