import { expect, test } from 'vitest';
import { migrate } from '@/lib/db/migrations/migrate';
import { readMigrations } from '@/lib/db/migrations/migration';
import { forEachEngine } from '../fixtures/databases/databases';

const NAME = '20261128100000_sign_in_at_rest';
const migrations = await readMigrations('prisma/migrations');
const at = migrations.findIndex(({ name }) => name === NAME);

/** What an earlier version left: three admins, sessions and a challenge in the clear, and links that three have made. */
const LEFT = `
  INSERT INTO editor (id, name, email, role, retired_at) VALUES
    ('ada', 'Ada', 'ada@example.org', 'admin', NULL),
    ('eve', 'Eve', 'eve@example.org', 'admin', now()),
    ('joan', 'Joan', 'joan@example.org', 'editor', NULL);
  INSERT INTO session (id, token, editor_id, expires_at) VALUES
    ('s1', 'first', 'ada', now() + interval '1 day'),
    ('s2', 'second', 'ada', now() + interval '1 day'),
    ('s3', 'third', 'joan', now() - interval '1 day');
  INSERT INTO verification (id, identifier, value, expires_at) VALUES
    ('v', '2fa-plain', 'ada', now() + interval '1 hour');`;

const INVITED = (email: string, editorId: string | null) => `
  BEGIN;
  INSERT INTO invitation (token_hash, name, email, role, invited_by, expires_at) VALUES
    (encode(sha256('${email}'), 'hex'), 'Somebody', '${email}', 'editor', 'Somebody', now() + interval '1 day');
  INSERT INTO audit_event (actor, action, subject, editor_id) VALUES
    ('Somebody', 'editor invited', '${email}', ${editorId === null ? 'NULL' : `'${editorId}'`});
  COMMIT;`;

forEachEngine((engine) => {
  test('an upgrade ends sessions and says so, and links of those who may make none', async () => {
    const { session } = await engine.empty();
    await migrate(session, migrations.slice(0, at));
    await session.run(LEFT);
    await session.run(INVITED('by.ada@example.org', 'ada'));
    await session.run(INVITED('by.eve@example.org', 'eve'));
    await session.run(INVITED('by.joan@example.org', 'joan'));
    await session.run(INVITED('by.command@example.org', null));
    expect((await migrate(session, migrations))[0]).toBe(NAME);
    expect(await session.rows('SELECT * FROM session')).toEqual([]);
    expect(await session.rows('SELECT * FROM verification')).toEqual([]);
    expect(
      await session.rows(
        `SELECT actor, subject, detail FROM audit_event WHERE action = 'session ended'`,
      ),
    ).toEqual([{ actor: 'the upgrade', subject: 'ada@example.org', detail: { sessions: 2 } }]);
    expect(
      await session.rows(
        `SELECT email, invited_by_id, used_at IS NULL AS open FROM invitation ORDER BY id`,
      ),
    ).toEqual([
      { email: 'by.ada@example.org', invited_by_id: 'ada', open: true },
      { email: 'by.eve@example.org', invited_by_id: 'eve', open: false },
      { email: 'by.joan@example.org', invited_by_id: 'joan', open: false },
      { email: 'by.command@example.org', invited_by_id: null, open: true },
    ]);
    await expect(session.run(`UPDATE invitation SET expires_at = now()`)).rejects.toThrow(
      'nothing else of it changes',
    );
  });
});
