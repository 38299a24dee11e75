import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from '@/lib/control/back-up';
import { verifyBackupFile } from '@/lib/db/backup/backup-file';
import { restore } from '@/lib/db/backup/restore';
import { appFile } from '@/lib/process/app-folder';
import { settings, startedIn } from '@/lib/process/env';
import { CommandRefusal } from '../command';
import { runControlCommand } from './run-control-command';

const BACKUP_USAGE = `npm run backup -- takes one of:
  --to FILE       writes a backup of the whole database to a file, also while the site runs
  (nothing)       writes one to BACKUP_FOLDER, and removes the oldest there beyond BACKUP_KEEP`;

const RESTORE_USAGE = `npm run restore -- takes one of:
  FILE            makes the database of DATA_FOLDER, or an empty one on a server, out of a backup
  --check FILE    says whether a backup is whole`;

/** Makes a backup as the words after the command ask, and gives a sentence on it; throws a `CommandRefusal`. */
export async function backUpStore(words: readonly string[]): Promise<string> {
  const { file } = parsedBackup(words);
  const { file: made, sha256, bytes } = await runControlCommand(backUp, whereTo(file));
  return `${made}: ${bytes} bytes, SHA-256 of what it holds ${sha256}.`;
}

/** Restores or checks a backup as the words after the command ask, and gives a sentence on it; throws a `CommandRefusal`, a `BackupFault` or a `StoreRefusal`. */
export async function restoreStore(words: readonly string[]): Promise<string> {
  const { file, isCheck } = parsedRestore(words);
  const path = resolve(startedIn(), file);
  if (isCheck) return `The backup of ${(await verifyBackupFile(path)).madeAt} is whole.`;
  const { DATABASE_URL, DATA_FOLDER } = settings();
  const { madeAt } = await restore(
    {
      databaseUrl: DATABASE_URL,
      dataFolder: DATA_FOLDER,
      migrationsFolder: appFile('prisma/migrations'),
    },
    path,
  );
  return `The backup of ${madeAt} is restored.`;
}

function whereTo(file: string | undefined) {
  if (file !== undefined) return { file: resolve(startedIn(), file) };
  const { BACKUP_FOLDER, BACKUP_KEEP } = settings();
  if (BACKUP_FOLDER === null) {
    throw new CommandRefusal(`${BACKUP_USAGE}\nBACKUP_FOLDER is not set.`);
  }
  return { folder: resolve(BACKUP_FOLDER), keep: BACKUP_KEEP };
}

function parsedBackup(words: readonly string[]): { file?: string | undefined } {
  try {
    const { values } = parseArgs({ args: [...words], options: { to: { type: 'string' } } });
    return { file: values.to };
  } catch {
    throw new CommandRefusal(BACKUP_USAGE);
  }
}

function parsedRestore(words: readonly string[]): { file: string; isCheck: boolean } {
  try {
    const options = { check: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    if (file !== undefined && rest.length === 0) return { file, isCheck: values.check };
  } catch {
    // The same is said of an option that there is not.
  }
  throw new CommandRefusal(RESTORE_USAGE);
}
