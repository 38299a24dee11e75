import { readdir } from 'node:fs/promises';
import { settings } from '../env';

const NAME = /^agreement-tracker-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)Z\.gz$/;

/** When a file was made that is named as backups in a folder are, in milliseconds since 1970; null for any other. */
export function backupTime(name: string): number | null {
  const [, day, hour, minute, second] = NAME.exec(name) ?? [];
  const at = Date.parse(`${day}${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : at;
}

/** The name of a backup that is made at an instant. */
export function backupName(at: Date): string {
  return `agreement-tracker-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.gz`;
}

/** When the backups in BACKUP_FOLDER were made, in seconds since 1970, the oldest first. */
export async function backupTimes(): Promise<number[]> {
  const { BACKUP_FOLDER: folder } = settings();
  const names = folder === null ? [] : await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => backupTime(name) ?? [])
    .map((at) => at / 1_000)
    .sort((one, other) => one - other);
}
