import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeDatabase } from '../connection/embedded/embedded-database';
import { leaveMarker } from '../connection/folder-marker';
import type { StorePlace } from '../connection/open';
import { connect } from '../connection/server/server-connection';
import { clientSession, embeddedSession, type SqlSession } from '../connection/sql-session';
import { StoreRefusal } from '../connection/store-refusal';
import { takeFolder } from '../folder-lock/folder-lock';
import { makePrivate } from '../folder-lock/private-folder';
import { readMigrations } from '../migrations/migration';
import { type BackupHead, verifyBackupFile } from './backup-file';
import { restoreInto } from './restore-into';
import { readTables } from './tables';

/**
 * Makes the database of a place out of a backup, whichever engine that came from, and gives what the backup says of
 * itself. Throws a `BackupFault` for a file that is no whole backup, before anything is touched, and a `StoreRefusal`
 * where there is a record already.
 */
export async function restore(place: StorePlace, file: string): Promise<BackupHead> {
  const head = await verifyBackupFile(file);
  const migrations = await readMigrations(place.migrationsFolder);
  const fill = (session: SqlSession) => restoreInto(session, file, head, migrations);
  if (place.databaseUrl === null) await restoreEmbedded(place.dataFolder, fill);
  else await restoreServer(place.databaseUrl, fill);
  return head;
}

async function restoreEmbedded(
  dataFolder: string,
  fill: (session: SqlSession) => Promise<void>,
): Promise<void> {
  makePrivate(dataFolder);
  const lock = await takeFolder(dataFolder);
  try {
    const folder = join(dataFolder, 'database');
    if (existsSync(folder)) {
      throw new StoreRefusal(
        'record there',
        `The data folder ${resolve(dataFolder)} holds a record. Move it away, or set DATA_FOLDER to another folder, and restore there.`,
      );
    }
    await makeDatabase(folder, lock, (pglite) => fill(embeddedSession(pglite)));
    leaveMarker(dataFolder);
  } finally {
    lock.release();
  }
}

async function restoreServer(
  databaseUrl: string,
  fill: (session: SqlSession) => Promise<void>,
): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    const session = clientSession(client);
    if (await hasTables(session)) {
      throw new StoreRefusal(
        'record there',
        'The database that DATABASE_URL names has tables. Make an empty one (createdb), name that, and restore there.',
      );
    }
    await session.run(`SET TIME ZONE 'UTC'`);
    await fill(session);
  } finally {
    await client.end();
  }
}

/** Whether there are tables, whoever made them, for what is restored empties each; one that was begun to be restored has ours, without an agreement or editor. */
async function hasTables(session: SqlSession): Promise<boolean> {
  const tables = await readTables(session);
  if (tables.length === 0) return false;
  const [begun] = await session.rows(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AND to_regclass('agreement') IS NOT NULL
       AND to_regclass('editor') IS NOT NULL AS ours`,
  );
  if (begun?.['ours'] !== true) return true;
  const [found] = await session.rows(
    'SELECT EXISTS (SELECT FROM agreement) OR EXISTS (SELECT FROM editor) AS rows',
  );
  return found?.['rows'] === true;
}
