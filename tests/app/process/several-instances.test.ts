import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateServer } from '@/lib/db/connection/server/server';
import { endAll } from '../../fixtures/app/built-app';
import { type Instances, missingForInstances, startInstances } from '../../fixtures/app/instances';
import type { Load } from '../../fixtures/app/load';

// In milliseconds, for a machine that is busy with other tests: how long it takes is measured by `npm run bench`.
const BACK_WITHIN = 90_000;

const missing = missingForInstances();
const leftOut = missing !== null && process.env['REQUIRE_ALL'] !== '1';

describe.skipIf(leftOut)('three instances under readers and writers', () => {
  let instances: Instances;
  let load: Load;
  let newer: string;

  beforeAll(async () => {
    instances = await startInstances();
    newer = await mkdtemp(join(tmpdir(), 'agreement-tracker-newer-'));
    load = await instances.load();
    await load.untilWritten();
  });

  afterAll(async () => {
    await load?.stop();
    await instances?.stop();
    await endAll();
    if (newer) await rm(newer, { recursive: true, force: true });
  });

  test('one of them is killed, and comes back', async () => {
    await instances.killInstance();
    await load.untilWritten();
    await instances.restartInstance();
    expect(await load.untilWritten()).toBeLessThan(BACK_WITHIN);
    expect(load.failedReads).toEqual([]);
  });

  test('their connections to the database go silent', async () => {
    instances.silence();
    expect(await load.untilWritten()).toBeLessThan(BACK_WITHIN);
    expect(load.failedReads).toEqual([]);
  });

  test('the primary server is lost, and its standby is promoted', async () => {
    await instances.failOver();
    expect(await load.untilWritten()).toBeLessThan(BACK_WITHIN);
    expect(load.failedReads).toEqual([]);
  });

  test('a newer version, which migrates the database, takes the place of each in turn', async () => {
    const folder = join(newer, 'app');
    await cp('dist', join(folder, 'dist'), { recursive: true, verbatimSymlinks: true });
    const migrations = join(folder, 'dist/prisma/migrations');
    await mkdir(join(migrations, '29990101000000_later'));
    const further = 'ALTER TABLE entry ADD COLUMN further TEXT;';
    await writeFile(join(migrations, '29990101000000_later/migration.sql'), further);
    await migrateServer(instances.database(), migrations);
    // What runs still is of the older version.
    await load.untilWritten();
    await instances.replaceBy(folder);
    expect(await load.untilWritten()).toBeLessThan(BACK_WITHIN);
    expect(load.failedReads).toEqual([]);
  });

  test('nothing that was acknowledged is lost or there twice, and no write was refused', async () => {
    await load.stop();
    expect(load.refused).toEqual([]);
    const client = new Client({ connectionString: instances.database() });
    await client.connect();
    const { rows } = await client.query<{ title: string }>(
      `SELECT title FROM entry WHERE title LIKE 'Note %'`,
    );
    await client.end();
    const titles = rows.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(load.acknowledged.filter(({ title }) => !titles.includes(title))).toEqual([]);
    expect(load.acknowledged.length).toBeGreaterThan(10);
    expect(load.reads()).toBeGreaterThan(200);
  });
});
