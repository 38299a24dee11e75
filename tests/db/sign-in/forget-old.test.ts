import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { noteInAudit } from '@/lib/db/editors/write-audit';
import { forgetOld } from '@/lib/db/sign-in/forget-old';
import { noteNetwork } from '@/lib/db/sign-in/known-networks';
import { noteRefusedSignIn } from '@/lib/db/sign-in/refused-sign-ins';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';

/** An editor's sign-in and somebody's refusal, as many days ago. */
async function eventsOf({ db, sql }: TestDatabase, days: number): Promise<void> {
  const by = await anEditor(db, { email: 'ada@example.org' });
  const ipAddress = '192.0.2.1';
  await noteInAudit(db, { action: 'signed in', by, subject: by.email, ipAddress });
  await noteRefusedSignIn(db, { what: 'password', typed: by.email, network: ipAddress });
  await noteNetwork(db, by.editorId, ipAddress);
  await sql('SET session_replication_role = replica');
  await sql(`UPDATE audit_event SET at = now() - interval '${days} days'`);
  await sql('SET session_replication_role = DEFAULT');
  await sql(`UPDATE known_network SET used_at = now() - interval '${days} days'`);
}

const STAYS = 'what is in the audit stays';

forEachEngine((engine) => {
  describe('what is older than the setting says', () => {
    test('is forgotten: addresses, refused sign-ins, networks; who did what stays', async () => {
      const database = await engine.fresh();
      await eventsOf(database, 91);
      await forgetOld(database.db, 90);
      expect(await database.db.auditEvent.findMany()).toMatchObject([
        { action: 'signed in', actor: 'Ada', subject: 'ada@example.org', ipAddress: null },
      ]);
      expect(await database.db.knownNetwork.count()).toBe(0);
    });

    test('is all that is forgotten', async () => {
      const database = await engine.fresh();
      await eventsOf(database, 89);
      await forgetOld(database.db, 90);
      expect(await database.db.auditEvent.count({ where: { ipAddress: '192.0.2.1' } })).toBe(2);
      expect(await database.db.knownNetwork.count()).toBe(1);
    });

    test('are also sessions that have ended', async () => {
      const { db } = await engine.fresh();
      const { editorId: userId } = await anEditor(db);
      const session = (id: string, expiresAt: string) => {
        const token = createHash('sha256').update(id).digest('hex');
        return db.session.create({ data: { id, token, userId, expiresAt } });
      };
      await session('ended', '2020-01-01T00:00:00Z');
      await session('lasting', '2100-01-01T00:00:00Z');
      await forgetOld(db, 90);
      expect((await db.session.findMany()).map(({ id }) => id)).toEqual(['lasting']);
    });
  });

  describe('the database refuses', () => {
    test.each([
      ['DELETE FROM audit_event WHERE action = $1', 'signed in', 91],
      ['DELETE FROM audit_event WHERE action = $1', 'sign-in refused', 6],
      ['UPDATE audit_event SET ip_address = NULL, fold = NULL WHERE action = $1', 'signed in', 6],
      [`UPDATE audit_event SET ip_address = '192.0.2.9' WHERE action = $1`, 'signed in', 91],
      [
        `UPDATE audit_event SET actor = 'Eve', ip_address = NULL WHERE action = $1`,
        'signed in',
        91,
      ],
      ['UPDATE audit_event SET count = count + 1 WHERE action = $1', 'signed in', 0],
      ['UPDATE audit_event SET count = count + 2 WHERE action = $1', 'sign-in refused', 0],
      [`UPDATE audit_event SET at = now() WHERE action = $1`, 'sign-in refused', 91],
    ])('%s for “%s” of %d days ago', async (statement, action, days) => {
      const database = await engine.fresh();
      await eventsOf(database, days);
      await expect(database.sql(statement, [action])).rejects.toThrow(STAYS);
    });

    test('to empty the audit', async () => {
      const { sql } = await engine.fresh();
      await expect(sql('TRUNCATE audit_event')).rejects.toThrow('stays');
    });
  });
});
