import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** When a process started, in a form that only serves to compare; `gone`: there is none; `unknown`: it cannot be told. */
export type ProcessStart = { started: string } | 'gone' | 'unknown';

/** When the process with a number started, as this system tells it. A process that has ended but is not yet buried is gone. */
export function processStart(pid: number): ProcessStart {
  if (!exists(pid)) return 'gone';
  return existsSync('/proc/self/stat') ? startOnLinux(pid) : startByPs(pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Refused (EPERM) means that it is there and another user's.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

// proc(5): after the name in brackets come the state and, nineteen fields on, the start in ticks since boot.
function startOnLinux(pid: number): ProcessStart {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return exists(pid) ? 'unknown' : 'gone';
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return 'gone';
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return { started: `${boot} ${ticks}` };
}

function startByPs(pid: number): ProcessStart {
  try {
    const ps = ['LC_ALL=C', 'TZ=UTC', 'ps', '-o', 'lstart=', '-p', String(pid)];
    return { started: execFileSync('/usr/bin/env', ps, { encoding: 'latin1' }).trim() };
  } catch {
    return exists(pid) ? 'unknown' : 'gone';
  }
}
