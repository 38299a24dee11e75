import { describe, expect, test } from 'vitest';
import { openInvitations, readInvitation } from '@/lib/db/editors/invitation';
import { joinBy } from '@/lib/db/editors/use-invitation';
import { changeRole, reinstateEditor, retireEditor } from '@/lib/db/editors/write-editor';
import { type Asker, inviteEditor, inviteToNewPassword } from '@/lib/db/editors/write-invitation';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { aKey, anEditor, aSession } from '../../fixtures/databases/editors';

const BY = { name: 'whoever runs the site' };

forEachEngine((engine) => {
  describe('the last admin', () => {
    test('can be neither retired nor made an editor', async () => {
      const { db } = await engine.fresh();
      const { email } = await anEditor(db, { role: 'admin' });
      await anEditor(db, { name: 'Grace' });
      expect(await retireEditor(db, email, BY)).toBe('the last admin');
      expect(await changeRole(db, email, 'editor', BY)).toBe('the last admin');
      expect(await db.editor.count({ where: { role: 'admin', retiredAt: null } })).toBe(1);
    });

    test('is there still after two admins have retired each other at the same time', async () => {
      const { db } = await engine.fresh();
      const ada = await anEditor(db, { role: 'admin' });
      const grace = await anEditor(db, { name: 'Grace', role: 'admin' });
      const changes = await Promise.all([
        retireEditor(db, ada.email, grace),
        retireEditor(db, grace.email, ada),
      ]);
      expect(changes.toSorted()).toEqual(['changed', 'the last admin']);
    });
  });

  describe('the links that an admin made', () => {
    const GRACE = { name: 'Grace', email: 'grace@example.org', role: 'admin' } as const;

    /** An admin who has made a link to join and one to a new password, with another admin and an editor beside. */
    async function anInviter(db: TestDatabase['db']) {
      const ada = await anEditor(db, { name: 'Ada', role: 'admin' });
      const root = await anEditor(db, { name: 'Root', role: 'admin' });
      const joan = await anEditor(db, { name: 'Joan' });
      const made = [
        await inviteEditor(db, GRACE, ada),
        await inviteToNewPassword(db, joan.email, ada),
      ];
      const tokens = made.map((one) => (one.result === 'invited' ? one.token : ''));
      expect(await openInvitations(db)).toMatchObject([
        { email: GRACE.email, invitedById: ada.editorId },
        { email: joan.email, invitedById: ada.editorId },
      ]);
      return { ada, root, joan, tokens };
    }

    const ENDINGS = {
      retired: (db: TestDatabase['db'], email: string, by: Asker) => retireEditor(db, email, by),
      demoted: (db: TestDatabase['db'], email: string, by: Asker) =>
        changeRole(db, email, 'editor', by),
    };

    test.each(['retired', 'demoted'] as const)(
      'end when the admin is %s, and the audit tells of each',
      async (ending) => {
        const { db } = await engine.fresh();
        const { ada, root, joan, tokens } = await anInviter(db);
        await inviteEditor(db, { ...GRACE, email: 'mary@example.org' }, root);
        expect(await ENDINGS[ending](db, ada.email, root)).toBe('changed');
        for (const token of tokens) {
          expect((await joinBy(db, token, { passwordHash: 'a hash' })).result).toBe(
            'no such invitation',
          );
        }
        expect(await openInvitations(db)).toMatchObject([{ email: 'mary@example.org' }]);
        const withdrawn = { actor: 'Root', editorId: root.editorId, detail: { withdrawn: true } };
        expect(
          await db.auditEvent.findMany({
            where: { action: 'editor invited', detail: { path: ['withdrawn'], equals: true } },
            orderBy: { id: 'asc' },
          }),
        ).toMatchObject([
          { ...withdrawn, subject: GRACE.email },
          { ...withdrawn, subject: joan.email },
        ]);
      },
    );

    test('do not come back with the admin', async () => {
      const { db } = await engine.fresh();
      const { ada, root, tokens } = await anInviter(db);
      await retireEditor(db, ada.email, root);
      await reinstateEditor(db, ada.email, root);
      for (const token of tokens) expect(await readInvitation(db, token)).toBeNull();
    });

    test('do not work either where they were made while the admin was being retired', async () => {
      const { db } = await engine.fresh();
      const { ada, root } = await anInviter(db);
      await retireEditor(db, ada.email, root);
      const late = await inviteEditor(db, { ...GRACE, email: 'late@example.org' }, ada);
      expect(await readInvitation(db, late.result === 'invited' ? late.token : '')).toBeNull();
    });
  });

  describe('an editor who is retired', () => {
    test('loses sessions, keys and links at once, and stays on the list', async () => {
      const { db } = await engine.fresh();
      const { editorId, email } = await anEditor(db);
      await aKey(db, editorId, ['entries']);
      await inviteToNewPassword(db, email, BY);
      await aSession(db, editorId);
      expect(await retireEditor(db, email, BY)).toBe('changed');
      expect(await retireEditor(db, email, BY)).toBe('nothing to change');
      expect(await db.session.count()).toBe(0);
      expect(await db.apikey.count()).toBe(0);
      expect(await db.invitation.count({ where: { usedAt: null } })).toBe(0);
      expect(await db.editor.count()).toBe(1);
    });

    test('can act again once reinstated', async () => {
      const { db } = await engine.fresh();
      const { email } = await anEditor(db);
      await retireEditor(db, email, BY);
      expect(await reinstateEditor(db, email, BY)).toBe('changed');
      expect(await reinstateEditor(db, email, BY)).toBe('nothing to change');
      expect(await db.editor.findMany()).toMatchObject([{ retiredAt: null }]);
    });
  });

  test('who is unknown cannot be changed', async () => {
    const { db } = await engine.fresh();
    expect(await retireEditor(db, 'eve@example.org', BY)).toBe('no such editor');
    expect(await changeRole(db, 'eve@example.org', 'admin', BY)).toBe('no such editor');
  });

  describe('the audit', () => {
    test('tells what was done to whom, by whom and from where', async () => {
      const { db } = await engine.fresh();
      const ada = await anEditor(db, { name: 'Ada', role: 'admin' });
      const grace = await anEditor(db, { name: 'Grace', email: 'grace@example.org' });
      await changeRole(db, grace.email, 'admin', { ...ada, ipAddress: '192.0.2.1' });
      expect(await db.auditEvent.findMany()).toMatchObject([
        {
          action: 'editor changed',
          actor: 'Ada',
          editorId: ada.editorId,
          subject: 'grace@example.org',
          detail: { role: 'admin' },
          ipAddress: '192.0.2.1',
        },
      ]);
    });

    test.each([
      'UPDATE audit_event SET actor = $$Eve$$',
      'DELETE FROM audit_event',
      'TRUNCATE audit_event',
    ])('is not changed by %s', async (statement) => {
      const { db, sql } = await engine.fresh();
      const { email } = await anEditor(db);
      await retireEditor(db, email, BY);
      await expect(sql(statement)).rejects.toMatchObject({ code: 'RF001' });
      expect(await db.auditEvent.findMany()).toMatchObject([{ action: 'editor retired' }]);
    });
  });
});
