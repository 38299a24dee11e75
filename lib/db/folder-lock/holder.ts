import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/**
 * Who holds a folder, as its lock file says. `key` names the holder's lease and socket in the lock folder; `kernel`
 * names one start of one kernel, and `pids` the processes among which `pid` is a number; null: not known.
 */
export const Holder = z.object({
  key: z.string(),
  pid: z.int().positive(),
  pids: z.string().nullable(),
  host: z.string(),
  kernel: z.string().nullable(),
});
export type Holder = z.infer<typeof Holder>;

/** This process as a holder. */
export function thisProcess(key: string): Holder {
  return { key, pid: process.pid, pids: pidNamespace(), host: hostname(), kernel: runningKernel() };
}

/** Whether a holder runs, or ran, on the kernel that runs this process. */
export function isOfThisKernel({ kernel }: Pick<Holder, 'kernel'>): boolean {
  return kernel !== null && kernel === runningKernel();
}

/** A holder in the words of a sentence: where else it runs is told, since its number means nothing here then. */
export function whoHolds(holder: Holder): string {
  const process = `the process ${holder.pid}`;
  if (isOfThisKernel(holder)) {
    if (holder.pids === pidNamespace()) return process;
    return `${process} of another container (host name ${holder.host})`;
  }
  if (holder.kernel === null && holder.host === hostname()) return process;
  return `${process} of another machine (host name ${holder.host})`;
}

function runningKernel(): string | null {
  try {
    if (process.platform === 'darwin') {
      const asked = ['-n', 'kern.bootsessionuuid'];
      return execFileSync('/usr/sbin/sysctl', asked, { encoding: 'latin1' }).trim();
    }
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return null;
  }
}

function pidNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}
