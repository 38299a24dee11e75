import { z } from 'zod';
import { BackupFault } from '@/lib/db/backup/backup-fault';
import { backUpInto, backUpTo, type MadeBackup } from '@/lib/jobs/backups';
import type { ControlCommand } from './control-command';

const Input = z.union([
  z.strictObject({ file: z.string() }),
  z.strictObject({ folder: z.string(), keep: z.int().min(1) }),
]);
const Made = z.strictObject({ file: z.string(), sha256: z.string(), bytes: z.int() });

/** Makes a backup at a path, or in a folder of which the oldest beyond so many are removed. */
export const backUp: ControlCommand<z.infer<typeof Input>, MadeBackup> = {
  name: 'back up',
  input: Input,
  result: Made,
  run: async (store, asked) => {
    if ('file' in asked) return backUpTo(store, asked.file);
    const { folder, keep } = asked;
    const made = await store.withAdvisoryLock('backup', () => backUpInto(store, folder, keep));
    if (made === 'elsewhere') throw new BackupFault('A backup is being made already.');
    return made;
  },
};
