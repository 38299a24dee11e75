import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const RENEWED_EVERY = 2_000;
const LOOKED_AT_EVERY = 500;
// Ten seconds, in which a holder that runs renews five times.
const LOOKS = 20;
const DIGITS = 12;

/** Why a lease does not hold: another process has removed it, or the disk does not answer. */
export type LeaseFault = { fault: 'lost' } | { fault: 'unreadable'; error: unknown };

/** A lease on a folder: a file that its holder renews every two seconds, and that whoever takes the folder over removes. */
export interface Lease {
  /** Renews it where that was not done within the last so many milliseconds; gives why it does not hold. */
  renew(within?: number): LeaseFault | null;
  stop(): void;
}

/** Makes a lease and keeps renewing it; `onLost` is called once it is found to be gone. */
export function startLease(file: string, onLost: () => void): Lease {
  let renewals = 0;
  let renewed = performance.now();
  writeFileSync(file, counted(renewals), { flag: 'wx', mode: 0o600 });
  const renew = (within = 0): LeaseFault | null => {
    if (within > 0 && performance.now() - renewed < within) return null;
    renewals += 1;
    const fault = overwrite(file, counted(renewals));
    if (fault === null) renewed = performance.now();
    return fault;
  };
  const timer = setInterval(() => {
    // A disk that does not answer for a moment is met again when something is written.
    if (renew()?.fault === 'lost') onLost();
  }, RENEWED_EVERY);
  timer.unref();
  return { renew, stop: () => clearInterval(timer) };
}

/**
 * Watches another process's lease for as long as its lock counts; gives `renewed` as soon as it changes, and `lapsed`
 * when it has not over ten seconds. Looks are counted, not time: a clock that jumps changes nothing, and a pause of
 * the watcher is one look.
 */
export async function watchLease(
  file: string,
  counts: () => boolean,
): Promise<'renewed' | 'lapsed' | 'void'> {
  const first = read(file);
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (!counts()) return 'void';
    await pause(LOOKED_AT_EVERY);
    const text = read(file);
    if (text !== null && text !== first) return 'renewed';
  }
  return counts() ? 'lapsed' : 'void';
}

// Opened by name each time: a file that was removed is not found again, and a network disk asks its server.
function overwrite(file: string, text: string): LeaseFault | null {
  try {
    const descriptor = openSync(file, 'r+');
    try {
      writeSync(descriptor, text, 0);
    } finally {
      closeSync(descriptor);
    }
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ESTALE'
      ? { fault: 'lost' }
      : { fault: 'unreadable', error };
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}

function counted(renewals: number): string {
  return String(renewals).padStart(DIGITS, '0');
}
