import { describe, expect, test } from 'vitest';
import { openInvitations, readInvitation } from '@/lib/db/editors/invitation';
import { joinBy } from '@/lib/db/editors/use-invitation';
import {
  inviteEditor,
  inviteFirstAdmin,
  inviteToNewPassword,
  withdrawInvitation,
} from '@/lib/db/editors/write-invitation';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { aKey, anEditor, aPasskey, aSession } from '../../fixtures/databases/editors';

const BY = { name: 'whoever runs the site' };
const GRACE = { name: 'Grace', email: 'grace@example.org', role: 'editor' } as const;
const HASH = 'a hash of a password';

async function invited(db: TestDatabase['db']): Promise<string> {
  const made = await inviteEditor(db, GRACE, BY);
  if (made.result !== 'invited') throw new Error(made.result);
  return made.token;
}

forEachEngine((engine) => {
  describe('an invitation', () => {
    test('makes an editor with a password, once', async () => {
      const { db } = await engine.fresh();
      const token = await invited(db);
      const joined = await joinBy(db, token, { passwordHash: HASH });
      expect(joined).toMatchObject({ result: 'joined', email: 'grace@example.org' });
      expect(await db.editor.findMany()).toMatchObject([
        { name: 'Grace', email: 'grace@example.org', role: 'editor', retiredAt: null },
      ]);
      expect(await db.account.findMany()).toMatchObject([
        { providerId: 'credential', password: HASH },
      ]);
      expect(await joinBy(db, token, { passwordHash: 'another' })).toEqual({
        result: 'no such invitation',
      });
    });

    test('is used by one of two who follow it at the same time', async () => {
      const { db } = await engine.fresh();
      const token = await invited(db);
      const both = [1, 2].map(() => joinBy(db, token, { passwordHash: HASH }));
      const results = (await Promise.all(both)).map(({ result }) => result);
      expect(results.toSorted()).toEqual(['joined', 'no such invitation']);
    });

    test('is kept as the SHA-256 of its token only', async () => {
      const { db, sql } = await engine.fresh();
      const token = await invited(db);
      const [row] = await sql('SELECT to_jsonb(invitation)::text AS row FROM invitation');
      expect(row?.['row']).toMatch(/"token_hash": "[0-9a-f]{64}"/);
      expect(row?.['row']).not.toContain(token);
    });

    test('works for 24 hours by the database’s clock', async () => {
      const { db, sql } = await engine.fresh();
      const token = await invited(db);
      const [row] = await sql(
        `SELECT extract(epoch FROM expires_at - created_at)::int AS lasts FROM invitation`,
      );
      expect(row?.['lasts']).toBe(86_400);
      await sql(`SET session_replication_role = replica`);
      await sql(`UPDATE invitation SET expires_at = now()`);
      await sql(`SET session_replication_role = DEFAULT`);
      expect(await readInvitation(db, token)).toBeNull();
      expect((await joinBy(db, token, { passwordHash: HASH })).result).toBe('no such invitation');
    });

    test('cannot be made to last, nor be used a second time, in the database itself', async () => {
      const { db, sql } = await engine.fresh();
      await joinBy(db, await invited(db), { passwordHash: HASH });
      await expect(sql('UPDATE invitation SET used_at = now()')).rejects.toThrow('used once');
      await expect(
        sql(`UPDATE invitation SET expires_at = now() + interval '1 year'`),
      ).rejects.toThrow('nothing else of it changes');
    });

    test('ends when it is withdrawn, and when a newer one takes its place', async () => {
      const { db } = await engine.fresh();
      const first = await invited(db);
      const second = await invited(db);
      expect(await readInvitation(db, first)).toBeNull();
      const found = await readInvitation(db, second);
      await withdrawInvitation(db, found?.id ?? 0, BY);
      expect(await readInvitation(db, second)).toBeNull();
      expect(await openInvitations(db)).toEqual([]);
    });

    test('is not made for the address of an editor, nor of one who is retired', async () => {
      const { db } = await engine.fresh();
      await joinBy(db, await invited(db), { passwordHash: HASH });
      expect(await inviteEditor(db, GRACE, BY)).toEqual({ result: 'already an editor' });
    });
  });

  describe('a link for a new password', () => {
    test('sets it and ends every other way in, and the audit tells of each', async () => {
      const { db } = await engine.fresh();
      const { editorId, email } = await anEditor(db, { name: 'Ada', role: 'admin' });
      const grace = await anEditor(db, { name: 'Grace' });
      await aSession(db, editorId);
      await aSession(db, editorId);
      await aSession(db, grace.editorId);
      await aPasskey(db, editorId, 'laptop');
      await aPasskey(db, grace.editorId, 'phone');
      await aKey(db, editorId, ['entries']);
      await aKey(db, grace.editorId, ['entries']);
      await inviteEditor(
        db,
        { ...GRACE, name: 'Eve', email: 'eve@example.org' },
        {
          name: 'Ada',
          editorId,
        },
      );
      await db.verification.create({
        data: {
          id: 'challenge',
          identifier: 'a'.repeat(64),
          value: editorId,
          expiresAt: '2100-01-01T00:00:00Z',
        },
      });
      await db.editor.update({ where: { id: editorId }, data: { twoFactorEnabled: true } });
      await db.twoFactor.create({
        data: { id: 'one', secret: 'sealed', backupCodes: 'sealed', userId: editorId },
      });
      const made = await inviteToNewPassword(db, email, BY);
      const token = made.result === 'invited' ? made.token : '';
      const before = await db.auditEvent.count();
      const ipAddress = '192.0.2.1';
      expect(await joinBy(db, token, { passwordHash: HASH, ipAddress })).toMatchObject({
        editorId,
      });
      expect(await db.session.findMany()).toMatchObject([{ userId: grace.editorId }]);
      expect(await db.verification.count()).toBe(0);
      expect(await db.passkey.findMany()).toMatchObject([{ name: 'phone' }]);
      expect(await db.apikey.findMany()).toMatchObject([{ referenceId: grace.editorId }]);
      expect(await db.twoFactor.count()).toBe(0);
      expect(await openInvitations(db)).toEqual([]);
      expect(await db.account.findMany()).toMatchObject([{ password: HASH }]);
      expect(await db.editor.findUnique({ where: { id: editorId } })).toMatchObject({
        twoFactorEnabled: false,
      });
      const told = { actor: 'Ada', editorId, subject: email, ipAddress };
      expect(await db.auditEvent.findMany({ orderBy: { id: 'asc' }, skip: before })).toMatchObject([
        { ...told, action: 'password set' },
        { ...told, action: 'session ended', detail: { sessions: 2 } },
        { ...told, action: 'passkey removed', detail: { name: 'laptop' } },
        { ...told, action: 'key revoked', detail: { name: 'a script' } },
        { ...told, action: 'second factor removed' },
        {
          ...told,
          action: 'editor invited',
          subject: 'eve@example.org',
          detail: { withdrawn: true },
        },
      ]);
    });

    test('is made for nobody who is unknown or retired', async () => {
      const { db } = await engine.fresh();
      const { editorId, email } = await anEditor(db);
      const retiredAt = '2026-11-01T00:00:00Z';
      await db.editor.update({ where: { id: editorId }, data: { retiredAt } });
      const none = { result: 'no such editor' };
      expect(await inviteToNewPassword(db, email, BY)).toEqual(none);
      expect(await inviteToNewPassword(db, 'eve@example.org', BY)).toEqual(none);
    });
  });

  describe('the link of a first start', () => {
    test('makes the first admin, and the one before it has stopped working', async () => {
      const { db } = await engine.fresh();
      const [first, second] = [await inviteFirstAdmin(db), await inviteFirstAdmin(db)];
      const ada = { passwordHash: HASH, name: 'Ada', email: 'ada@example.org' };
      expect((await joinBy(db, first ?? '', ada)).result).toBe('no such invitation');
      expect((await joinBy(db, second ?? '', ada)).result).toBe('joined');
      expect(await db.editor.findMany()).toMatchObject([{ name: 'Ada', role: 'admin' }]);
      expect(await inviteFirstAdmin(db)).toBeNull();
    });

    test('stops working when an editor has come by another way', async () => {
      const { db } = await engine.fresh();
      const token = await inviteFirstAdmin(db);
      await joinBy(db, await invited(db), { passwordHash: HASH });
      const eve = { passwordHash: HASH, name: 'Eve', email: 'eve@example.org' };
      expect((await joinBy(db, token ?? '', eve)).result).toBe('no such invitation');
    });
  });
});
