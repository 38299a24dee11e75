import { expect, test } from 'vitest';
import { migrate } from '@/lib/db/migrations/migrate';
import { readMigrations } from '@/lib/db/migrations/migration';
import { forEachEngine } from '../fixtures/databases/databases';

const LIMITS = '20261128110000_sign_in_limits';

forEachEngine((engine) => {
  test('what was typed as an address before is kept only where it is an editor’s', async () => {
    const { session } = await engine.empty();
    const migrations = await readMigrations('prisma/migrations');
    await migrate(
      session,
      migrations.filter(({ name }) => name < LIMITS),
    );
    await session.run(`
      INSERT INTO editor (id, name, email) VALUES ('ada', 'Ada', 'ada@example.org');
      INSERT INTO audit_event (actor, action, editor_id, subject, ip_address) VALUES
        ('nobody', 'sign-in refused', NULL, 'my secret passphrase', '192.0.2.1'),
        ('nobody', 'sign-in refused', NULL, 'ada@example.org', '192.0.2.1'),
        ('Ada', 'signed in', 'ada', 'ada@example.org', '192.0.2.1'),
        ('Ada', 'key made', 'ada', 'ada@example.org', '2001:db8::1');
    `);
    await migrate(session, migrations);
    expect(await session.rows('SELECT subject, count FROM audit_event ORDER BY id')).toEqual([
      { subject: 'unknown', count: 1 },
      { subject: 'ada@example.org', count: 1 },
      { subject: 'ada@example.org', count: 1 },
      { subject: 'ada@example.org', count: 1 },
    ]);
    expect(await session.rows('SELECT editor_id, network FROM known_network')).toEqual([
      { editor_id: 'ada', network: '192.0.2.1' },
    ]);
    expect(await session.rows('SELECT audit_seen::int AS seen FROM editor')).toEqual([{ seen: 4 }]);
  });
});
