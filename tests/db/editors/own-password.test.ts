import { describe, expect, test } from 'vitest';
import { openInvitations } from '@/lib/db/editors/invitation';
import { inviteToNewPassword } from '@/lib/db/editors/write-invitation';
import { notePasswordSet } from '@/lib/db/sign-in/write-sign-ins';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { aKey, anEditor, aPasskey } from '../../fixtures/databases/editors';

/** An editor with a passkey, a key and a link to a new password. */
async function ada(db: TestDatabase['db']) {
  const editor = await anEditor(db, { name: 'Ada' });
  await aPasskey(db, editor.editorId, 'laptop');
  await aKey(db, editor.editorId, ['entries']);
  await inviteToNewPassword(db, editor.email, { name: 'whoever runs the site' });
  return { ...editor, ipAddress: '192.0.2.1' };
}

forEachEngine((engine) => {
  describe('who sets a new password', () => {
    test('keeps passkeys and keys that they did not choose to end', async () => {
      const { db } = await engine.fresh();
      await notePasswordSet(db, await ada(db), { sessions: 0, ways: [] });
      expect(await db.passkey.count()).toBe(1);
      expect(await db.apikey.count()).toBe(1);
    });

    test('loses those that they chose to end, and the audit tells of each', async () => {
      const { db } = await engine.fresh();
      const own = await ada(db);
      const before = await db.auditEvent.count();
      await notePasswordSet(db, own, { sessions: 2, ways: ['passkeys', 'keys'] });
      expect(await db.passkey.count()).toBe(0);
      expect(await db.apikey.count()).toBe(0);
      const told = await db.auditEvent.findMany({ orderBy: { id: 'asc' }, skip: before });
      expect(told).toMatchObject([
        { action: 'password set', detail: {} },
        { action: 'session ended', detail: { sessions: 2 } },
        { action: 'editor invited', detail: { withdrawn: true } },
        { action: 'passkey removed', detail: { name: 'laptop' } },
        { action: 'key revoked', detail: { name: 'a script' } },
      ]);
    });

    test('leaves no link that sets another', async () => {
      const { db } = await engine.fresh();
      await notePasswordSet(db, await ada(db), { sessions: 0, ways: [] });
      expect(await openInvitations(db)).toEqual([]);
    });
  });
});
