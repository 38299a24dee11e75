import { existsSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { StoreRefusal } from './store-refusal';

/** The file beside a data folder that says that a record was kept there. */
export function markerOf(dataFolder: string): string {
  return `${resolve(dataFolder)}.marker`;
}

/** Throws a `StoreRefusal` where a folder has no database though one was kept there: beginning another would hide that it is missing. */
export function requireKept(dataFolder: string): void {
  const marker = markerOf(dataFolder);
  if (existsSync(join(dataFolder, 'database')) || !existsSync(marker)) return;
  throw new StoreRefusal(
    'record gone',
    `A record was kept in the data folder ${resolve(dataFolder)}, and there is none now. Put the folder back, or mount its disk; or bring a backup, by “npm run restore -- FILE”. To begin a new record instead, remove ${marker}.`,
  );
}

/** Leaves the file that says that a record is kept in a folder, where that can be written. */
export function leaveMarker(dataFolder: string): void {
  const marker = markerOf(dataFolder);
  if (existsSync(marker)) return;
  const name = basename(resolve(dataFolder));
  try {
    writeFileSync(
      marker,
      `The folder “${name}” beside this file holds a record of Agreement Tracker. While this file is here, a start that finds no database there says so, instead of beginning a new record.\n`,
    );
  } catch {
    // Where the folder is a disk of its own, what it is mounted on is often not to be written to.
  }
}
