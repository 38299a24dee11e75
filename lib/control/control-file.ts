import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makePrivate } from '@/lib/db/folder-lock/private-folder';
import type { Control } from './secret';

/** How to speak to the process that holds a data folder. */
const LeftControl = z.object({ address: z.url(), secret: z.string(), pid: z.int() });
type LeftControl = z.infer<typeof LeftControl>;

const fileIn = (dataFolder: string) => join(dataFolder, 'control.json');

/** Leaves in the data folder how this machine's programs speak to this process, readable by its user only; throws a `StoreRefusal` where the folder cannot be. */
export async function leaveControl(dataFolder: string, control: Control): Promise<void> {
  makePrivate(dataFolder);
  // A file that stands there would keep its mode.
  await removeControl(dataFolder);
  const left: LeftControl = { ...control, pid: process.pid };
  await writeFile(fileIn(dataFolder), JSON.stringify(left), { mode: 0o600 });
}

/** What a process left in the data folder; null where there is nothing. Whoever left it may have gone. */
export async function readControl(dataFolder: string): Promise<LeftControl | null> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : LeftControl.parse(JSON.parse(text));
}

/** Removes what `leaveControl` left, when the process stops. */
export async function removeControl(dataFolder: string): Promise<void> {
  await rm(fileIn(dataFolder), { force: true });
}
