import { expect, test } from 'vitest';
import { noteSeen, readOwnChanges } from '@/lib/db/editors/own-changes';
import { noteInAudit } from '@/lib/db/editors/write-audit';
import { changeRole } from '@/lib/db/editors/write-editor';
import { inviteToNewPassword } from '@/lib/db/editors/write-invitation';
import { noteOwn } from '@/lib/db/sign-in/write-sign-ins';
import { forEachEngine } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';

forEachEngine((engine) => {
  test('an editor is told what was changed about how they sign in, by whomever, until they have seen it', async () => {
    const { db } = await engine.fresh();
    const [ada, grace] = [await anEditor(db), await anEditor(db, { name: 'Grace' })];
    const own = { ...ada, ipAddress: '192.0.2.1' };
    await noteOwn(db, 'key made', own, { name: 'script' });
    await noteOwn(db, 'passkey added', own, { name: 'laptop' });
    await noteOwn(db, 'session ended', own);
    await noteOwn(db, 'password set', { ...grace, ipAddress: '192.0.2.2' });
    await changeRole(db, ada.email, 'admin', grace);
    await inviteToNewPassword(db, ada.email, grace);
    await noteInAudit(db, { action: 'signed in', by: ada, subject: ada.email });
    const changes = await readOwnChanges(db, ada.editorId, 20);
    expect(changes.map(({ actor, action }) => `${actor}: ${action}`)).toEqual([
      'Grace: editor invited',
      'Grace: editor changed',
      'Ada: passkey added',
      'Ada: key made',
    ]);
    await noteSeen(db, ada.editorId, changes[1]?.id ?? 0n);
    const left = await readOwnChanges(db, ada.editorId, 20);
    expect(left.map(({ action }) => action)).toEqual(['editor invited']);
    await noteSeen(db, ada.editorId, 1n);
    expect(await readOwnChanges(db, ada.editorId, 20)).toHaveLength(1);
    expect(await readOwnChanges(db, grace.editorId, 20)).toHaveLength(1);
  });
});
