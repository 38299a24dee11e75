import { describe, expect, test } from 'vitest';
import { embeddedSession } from '@/lib/db/connection/sql-session';
import { migrate } from '@/lib/db/migrations/migrate';
import { readMigrations } from '@/lib/db/migrations/migration';
import { migrationState } from '@/lib/db/migrations/migration-state';
import { catalogue } from '../fixtures/databases/catalogue';
import { emptyPglite, forEachEngine } from '../fixtures/databases/databases';
import { schemaEngine } from '../fixtures/databases/schema-engine';

forEachEngine((engine) => {
  test('the migrations build exactly the tables, keys and indexes of the schema', async () => {
    const [built, migrated] = [await engine.empty(), await engine.empty()];
    const prisma = await schemaEngine(await emptyPglite());
    await built.session.run(await prisma.buildingSql());
    await migrate(migrated.session, await readMigrations('prisma/migrations'));
    const lines = await catalogue(migrated.session);
    expect(lines).toEqual(await catalogue(built.session));
    expect(lines).toContain('entry.occurred_on text null default none');
    expect(lines).toContain(
      'CREATE UNIQUE INDEX agreement_slug_key ON public.agreement USING btree (slug)',
    );
  });
});

describe('Prisma’s own engine', () => {
  test('finds nothing to deploy on a database that was migrated here', async () => {
    const pglite = await emptyPglite();
    const migrations = await readMigrations('prisma/migrations');
    await migrate(embeddedSession(pglite), migrations);
    expect(await (await schemaEngine(pglite)).deploy(migrations)).toEqual([]);
  });

  test('leaves a database that is up to date here', async () => {
    const pglite = await emptyPglite();
    const migrations = await readMigrations('prisma/migrations');
    expect(await (await schemaEngine(pglite)).deploy(migrations)).toEqual(
      migrations.map(({ name }) => name),
    );
    expect(await migrationState(embeddedSession(pglite), migrations)).toEqual({
      state: 'up to date',
    });
  });
});
